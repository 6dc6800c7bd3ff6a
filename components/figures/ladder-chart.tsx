"use client";

import { CartesianGrid, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from "recharts";
import { axisTick } from "./axis-tick";
import { formatNumber } from "./format-number";
import { ladderLines, type LadderRow } from "./ladder-data";
import { LadderLines, ladderSides } from "./ladder-lines";
import { niceAxis, tickDigits } from "./nice-axis";

export interface LadderChartProps {
  rows: readonly LadderRow[];
  axisLabel: string;
  percent: string;
  alpha: number;
  width: number;
  height: number;
  top: number;
  bottom: number;
}

/** The lines of a robustness ladder over one axis in scale points. */
export function LadderChart(props: LadderChartProps) {
  const { rows, axisLabel, percent, alpha, width, height, top, bottom } = props;
  const wide = width >= 640;
  const sides = ladderSides(wide);
  const { lines, height: body } = ladderLines(rows);
  const ends = rows.flatMap((row) => [row.lower ?? [], row.upper ?? [], row.estimate ?? []].flat());
  const reach = [Math.min(0, ...ends), Math.max(0, ...ends)] as const;
  const axis = niceAxis(reach[0] === reach[1] ? [-1, 1] : reach, wide ? 6 : 4);
  const digits = tickDigits(axis.ticks);
  const middle = sides.left + (width - sides.left - sides.right) / 2;
  const headings = wide
    ? [
        { x: 0, anchor: "start" as const, words: "Method" },
        { x: width - 78, anchor: "end" as const, words: `Estimate [${percent} CI]` },
        { x: width, anchor: "end" as const, words: "p" },
      ]
    : [
        { x: 0, anchor: "start" as const, words: "Method" },
        { x: width, anchor: "end" as const, words: "Estimate, p" },
      ];
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
        dataKey="x"
        domain={axis.domain}
        ticks={axis.ticks}
        interval={0}
        height={30}
        axisLine={false}
        tickLine={false}
        tick={axisTick("below", (value) => formatNumber(Number(value), digits))}
      />
      <YAxis type="number" dataKey="y" domain={[0, Math.max(1, body)]} reversed hide />
      <ReferenceLine x={0} stroke="var(--ink)" strokeWidth={1.25} />
      <Scatter data={[{ x: 0, y: 0 }]} shape={() => <g />} isAnimationActive={false} />
      <LadderLines lines={lines} width={width} wide={wide} alpha={alpha} />
      {headings.map(({ x, anchor, words }) => (
        <text key={words} x={x} y={12} textAnchor={anchor} className="fill-muted text-xs">
          {words}
        </text>
      ))}
      <text x={middle} y={height - 6} textAnchor="middle" className="fill-muted text-xs">
        {axisLabel}
      </text>
    </ScatterChart>
  );
}
