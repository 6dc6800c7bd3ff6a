"use client";

import {
  CartesianGrid,
  ErrorBar,
  ReferenceLine,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from "recharts";
import { axisTick } from "./axis-tick";
import { formatNumber } from "./format-number";
import type { ForestRow } from "./forest-data";
import { ForestMark } from "./forest-mark";
import { ForestWords } from "./forest-words";
import { niceAxis, tickDigits } from "./nice-axis";

export interface ForestChartProps {
  rows: readonly ForestRow[];
  axisLabel: string;
  /** Above the numbers at the right. */
  heading: string;
  width: number;
  height: number;
  top: number;
  bottom: number;
}

/** The intervals of a forest plot. On narrow screens names and numbers stand above them instead of beside. */
export function ForestChart(props: ForestChartProps) {
  const { rows, axisLabel, heading, width, height, top, bottom } = props;
  const wide = width >= 560;
  const longest = Math.max(0, ...rows.map((row) => row.label.length));
  const left = Math.min(300, Math.max(150, longest * 7.8 + 16));
  const sides = wide ? { left, right: 176 } : { left: 12, right: 12 };
  const ends = rows.flatMap((row) => [row.lower, row.upper]).filter(Number.isFinite);
  const axis = niceAxis([Math.min(0, ...ends), Math.max(0, ...ends)], wide ? 6 : 4);
  const middle = sides.left + (width - sides.left - sides.right) / 2;
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top, bottom: bottom - 30, ...sides }}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke="var(--line)" />
      <XAxis
        type="number"
        dataKey="estimate"
        domain={axis.domain}
        ticks={axis.ticks}
        interval={0}
        height={30}
        axisLine={false}
        tickLine={false}
        tick={axisTick("below", (value) => formatNumber(Number(value), tickDigits(axis.ticks)))}
      />
      <YAxis type="number" dataKey="place" domain={[0, Math.max(1, rows.length)]} reversed hide />
      <ReferenceLine x={0} stroke="var(--ink)" strokeWidth={1.25} />
      <Scatter
        data={rows.map((row, index) => ({
          ...row,
          place: index + (wide ? 0.5 : 0.68),
          reach: [row.estimate - row.lower, row.upper - row.estimate],
        }))}
        shape={(point: { cx?: number; cy?: number; index: number }) => (
          <ForestMark x={point.cx} y={point.cy} row={rows[point.index]} />
        )}
        isAnimationActive={false}
      >
        <ErrorBar
          dataKey="reach"
          direction="x"
          width={5}
          stroke="var(--accent)"
          strokeWidth={2}
          strokeLinecap="round"
          isAnimationActive={false}
        />
      </Scatter>
      <ForestWords rows={rows} width={width} wide={wide} />
      <text x={middle} y={height - 6} textAnchor="middle" className="fill-muted text-xs">
        {axisLabel}
      </text>
      <text x={width} y={11} textAnchor="end" className="fill-muted text-xs">
        {heading}
      </text>
    </ScatterChart>
  );
}
