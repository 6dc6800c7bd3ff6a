"use client";

import { useXAxisScale, useYAxisScale, ZIndexLayer } from "recharts";
import { armStyle, type FigureArm } from "./arm-style";
import { formatInterval, formatNumber } from "./format-number";
import { Marker } from "./marker";
import type { AncovaDrawing, AncovaLine } from "./post-on-pre-data";

/** The arms' lines, and each arm's expected score at the common mean with its interval, side by side. */
export function PostOnPreLines({
  ancova,
  arms,
}: {
  ancova: AncovaDrawing;
  arms: readonly FigureArm[];
}) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!xScale || !yScale) return null;
  const x = (value: number) => xScale(value) ?? 0;
  const y = (value: number) => yScale(value) ?? 0;
  const count = ancova.lines.length;
  return (
    <ZIndexLayer zIndex={800}>
      {ancova.lines.map((line, place) => (
        <ArmLine
          key={line.arm}
          line={line}
          index={arms.findIndex((arm) => arm.key === line.arm)}
          label={arms.find((arm) => arm.key === line.arm)?.label ?? line.arm}
          x={x}
          y={y}
          meanX={x(ancova.preMean) + (place - (count - 1) / 2) * 14}
        />
      ))}
    </ZIndexLayer>
  );
}

type ArmLineProps = {
  line: AncovaLine;
  index: number;
  label: string;
  x: (value: number) => number;
  y: (value: number) => number;
  meanX: number;
};

function ArmLine({ line, index, label, x, y, meanX }: ArmLineProps) {
  const style = armStyle(Math.max(0, index));
  const at = (pre: number) => y(line.intercept + line.slope * pre);
  const path = `M${x(line.from)} ${at(line.from)}L${x(line.to)} ${at(line.to)}`;
  const { estimate, lower, upper } = line.mean;
  const interval = `M${meanX} ${y(lower)}V${y(upper)}M${meanX - 4} ${y(lower)}h8M${meanX - 4} ${y(upper)}h8`;
  return (
    <g>
      <title>{`${label}: expected ${formatNumber(estimate)} ${formatInterval(line.mean)}`}</title>
      <path d={path} fill="none" strokeWidth={6} className="stroke-surface" />
      <path
        d={path}
        fill="none"
        strokeWidth={2.5}
        strokeDasharray={style.dashes === "none" ? "none" : "9 4"}
        style={{ stroke: style.color }}
      />
      <path d={interval} fill="none" strokeWidth={5} className="stroke-surface" />
      <path d={interval} fill="none" strokeWidth={2} style={{ stroke: style.color }} />
      <Marker x={meanX} y={y(estimate)} radius={6.5} style={style} rim />
    </g>
  );
}
