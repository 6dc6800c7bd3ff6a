"use client";

import { usePlotArea } from "recharts";
import type { ArmStyle } from "./arm-style";
import { formatNumber } from "./format-number";
import { Marker } from "./marker";

export interface DistributionMeansProps {
  firstScore: number;
  /** How many scores the axis has. */
  scores: number;
  step: number;
  means: readonly { label: string; mean: number | null; style: ArmStyle }[];
}

/** A mark at each arm's mean above the bars, with a short line down to them. */
export function DistributionMeans({ firstScore, scores, step, means }: DistributionMeansProps) {
  const area = usePlotArea();
  if (!area) return null;
  const slot = area.width / Math.max(1, scores);
  return (
    <g>
      {means.map(({ label, mean, style }) => {
        if (mean === null) return null;
        const x = area.x + ((mean - firstScore) / step + 0.5) * slot;
        return (
          <g key={label}>
            <title>{`${label}: mean ${formatNumber(mean)}`}</title>
            <line
              x1={x}
              x2={x}
              y1={area.y - 8}
              y2={area.y + 4}
              strokeWidth={2}
              style={{ stroke: style.color }}
            />
            <Marker x={x} y={area.y - 10} radius={5.5} style={style} rim />
          </g>
        );
      })}
    </g>
  );
}
