"use client";

import { useXAxisScale, useYAxisScale, ZIndexLayer } from "recharts";
import { armStyle, type ArmStyle, type FigureArm } from "./arm-style";
import { formatNumber, pInWords } from "./format-number";
import type { LeftOutRow } from "./leave-one-out-data";
import { Marker } from "./marker";
import { shorten } from "./shorten";

export interface LeaveOneOutLinesProps {
  rows: readonly LeftOutRow[];
  arms: readonly FigureArm[];
  /** Marks are hollow where p is not below it. */
  alpha: number;
  left: number;
}

const plain: ArmStyle = { color: "var(--accent)", dashes: "none", shape: "circle" };

export function LeaveOneOutLines({ rows, arms, alpha, left }: LeaveOneOutLinesProps) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!xScale || !yScale) return null;
  const x = (value: number) => xScale(value) ?? 0;
  return (
    <ZIndexLayer zIndex={800}>
      {rows.map((row, place) => {
        const y = yScale(place + 0.5) ?? 0;
        const arm = arms.findIndex(({ key }) => key === row.arm);
        const style = arm < 0 ? plain : armStyle(arm);
        return (
          <g key={`${place} ${row.label}`}>
            <title>{`Without ${row.label}: ${formatNumber(row.estimate)}, ${pInWords(row.p)}`}</title>
            <text x={0} y={y} dy="0.33em" className="fill-ink text-xs">
              {shorten(row.label, left - 14, 6)}
            </text>
            {row.interval ? (
              <path
                d={`M${x(row.interval.lower)} ${y}H${x(row.interval.upper)}`}
                fill="none"
                strokeWidth={1.25}
                strokeOpacity={0.75}
                style={{ stroke: style.color }}
              />
            ) : null}
            <Marker
              x={x(row.estimate)}
              y={y}
              radius={3.8}
              style={style}
              hollow={row.p >= alpha}
              rim
            />
          </g>
        );
      })}
    </ZIndexLayer>
  );
}
