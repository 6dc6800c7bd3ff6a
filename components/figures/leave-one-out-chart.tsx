"use client";

import {
  CartesianGrid,
  ReferenceArea,
  ReferenceLine,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from "recharts";
import type { FigureArm } from "./arm-style";
import { axisTick } from "./axis-tick";
import { formatNumber } from "./format-number";
import type { FullEstimate, LeftOutRow } from "./leave-one-out-data";
import { LeaveOneOutLines } from "./leave-one-out-lines";
import { niceAxis, tickDigits } from "./nice-axis";

export interface LeaveOneOutChartProps {
  rows: readonly LeftOutRow[];
  full: FullEstimate;
  arms: readonly FigureArm[];
  alpha: number;
  axisLabel: string;
  width: number;
  height: number;
  top: number;
  bottom: number;
}

export function LeaveOneOutChart(props: LeaveOneOutChartProps) {
  const { rows, full, arms, alpha, axisLabel, width, height, top, bottom } = props;
  const left = width >= 560 ? 190 : 116;
  const ends = [
    full.estimate,
    ...(full.interval ? [full.interval.lower, full.interval.upper] : []),
    ...rows.flatMap(({ estimate, interval }) =>
      interval ? [interval.lower, interval.upper] : [estimate],
    ),
  ];
  const axis = niceAxis([Math.min(0, ...ends), Math.max(0, ...ends)], width >= 560 ? 6 : 4);
  const digits = tickDigits(axis.ticks);
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top, right: 14, bottom: bottom - 30, left }}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke="var(--line)" />
      <XAxis
        type="number"
        dataKey="x"
        domain={axis.domain}
        ticks={axis.ticks}
        interval={0}
        height={30}
        axisLine={false}
        tickLine={false}
        tick={axisTick("below", (value) => formatNumber(Number(value), digits))}
      />
      <YAxis type="number" dataKey="y" domain={[0, Math.max(1, rows.length)]} reversed hide />
      {full.interval ? (
        <ReferenceArea
          x1={full.interval.lower}
          x2={full.interval.upper}
          fill="var(--accent)"
          fillOpacity={0.1}
        />
      ) : null}
      <ReferenceLine x={full.estimate} stroke="var(--accent)" strokeDasharray="5 3" />
      <ReferenceLine x={0} stroke="var(--ink)" strokeWidth={1.25} />
      <Scatter data={[{ x: 0, y: 0 }]} shape={() => <g />} isAnimationActive={false} />
      <LeaveOneOutLines rows={rows} arms={arms} alpha={alpha} left={left} />
      <text
        x={left + (width - left - 14) / 2}
        y={height - 6}
        textAnchor="middle"
        className="fill-muted text-xs"
      >
        {axisLabel}
      </text>
    </ScatterChart>
  );
}
