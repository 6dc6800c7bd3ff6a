"use client";

import { useYAxisScale, ZIndexLayer } from "recharts";
import { formatNumber } from "./format-number";
import type { ForestRow } from "./forest-data";

export interface ForestWordsProps {
  rows: readonly ForestRow[];
  width: number;
  /** Beside the intervals; on narrow screens above them. */
  wide: boolean;
}

/** Each metric's name at the left and its numbers at the right, readable over the grid. */
export function ForestWords({ rows, width, wide }: ForestWordsProps) {
  const y = useYAxisScale();
  if (!y) return null;
  return (
    // Above the line at zero, which the numbers may cross.
    <ZIndexLayer zIndex={900}>
      {rows.map((row, index) => {
        const place = {
          y: y(index + (wide ? 0.5 : 0.3)) ?? 0,
          dy: "0.33em",
          strokeWidth: 6,
          strokeLinejoin: "round" as const,
          paintOrder: "stroke",
        };
        return (
          <g key={row.label}>
            <text {...place} x={0} className="fill-ink stroke-surface text-sm font-medium">
              {row.label}
            </text>
            <text
              {...place}
              x={width}
              textAnchor="end"
              className="fill-ink stroke-surface text-[0.8125rem] tabular-nums"
            >
              {`${formatNumber(row.estimate)} [${formatNumber(row.lower)}, ${formatNumber(row.upper)}]`}
            </text>
          </g>
        );
      })}
    </ZIndexLayer>
  );
}
