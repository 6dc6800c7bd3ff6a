"use client";

import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from "recharts";
import { axisTick } from "@/components/figures/axis-tick";
import { niceAxis } from "@/components/figures/nice-axis";
import type { PowerCurve } from "@/lib/features/analysis/rules-planning";
import { curveLines, curveRows } from "./power-curve-data";

export interface PowerCurveChartProps {
  curves: readonly PowerCurve[];
  width: number;
  height: number;
}

const left = 44;
const right = 14;

export function PowerCurveChart({ curves, width, height }: PowerCurveChartProps) {
  const rows = curveRows(curves);
  const most = rows.at(-1)?.["ideasPerArm"] ?? 20;
  const axis = niceAxis([0, most], width >= 560 ? 8 : 4);
  return (
    <LineChart
      width={width}
      height={height}
      data={rows}
      margin={{ top: 10, right, bottom: 22, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        type="number"
        dataKey="ideasPerArm"
        domain={axis.domain}
        ticks={axis.ticks}
        interval={0}
        height={30}
        axisLine={false}
        tickLine={false}
        tick={axisTick("below")}
      />
      <YAxis
        type="number"
        domain={[0, 1]}
        ticks={[0, 0.2, 0.4, 0.6, 0.8, 1]}
        interval={0}
        width={left}
        axisLine={false}
        tickLine={false}
        tick={axisTick("left", (value) => `${Math.round(100 * Number(value))} %`)}
      />
      <ReferenceLine y={0.8} stroke="var(--ink)" strokeDasharray="5 4" strokeWidth={1.25} />
      {curveLines(curves).map((line) => (
        <Line
          key={line.key}
          dataKey={line.key}
          type="linear"
          stroke="var(--accent)"
          strokeWidth={line.planned ? 3 : 2}
          strokeDasharray={line.dashes}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      <text
        x={left + (width - left - right) / 2}
        y={height - 6}
        textAnchor="middle"
        className="fill-muted text-xs"
      >
        Ideas that begin in each arm
      </text>
    </LineChart>
  );
}
