"use client";

import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from "recharts";
import { armStyle } from "./arm-style";
import { axisTick } from "./axis-tick";
import { formatNumber } from "./format-number";
import { scoreTicks } from "./nice-axis";
import type { SlopeSeries } from "./slope-data";
import { shorten } from "./shorten";
import { ideaLine, meanLine } from "./slope-line";
import { SlopeMany } from "./slope-many";
import { SlopeMeanLabels } from "./slope-mean-labels";

export interface SlopePanelProps {
  domain: readonly [number, number];
  height: number;
  /** The width of the plot itself, without the axis. */
  plotWidth: number;
  /** Room for the scale at the left; 0 where another panel shows it. */
  axisWidth: number;
  heading: string;
  note?: string;
  /** The arm whose ideas are drawn as thin lines. */
  ideasOf?: SlopeSeries;
  /** The arms whose means are drawn boldly. */
  means: readonly SlopeSeries[];
}

/** With more ideas than this, all lines are one path that nobody can point into. */
const MOST_SINGLE_LINES = 150;

/** One panel: two columns, a line an idea, and the means. */
export function SlopePanel(props: SlopePanelProps) {
  const { domain, height, plotWidth, axisWidth, heading, note, ideasOf, means } = props;
  const ideas = ideasOf && ideasOf.ideas.length <= MOST_SINGLE_LINES ? ideasOf.ideas : [];
  // The margins hold the means' numbers.
  const margin = Math.min(52, Math.max(37, plotWidth * 0.2));
  const middle = axisWidth + plotWidth / 2;
  return (
    <LineChart
      width={axisWidth + plotWidth}
      height={height}
      data={slopeRows(ideas, means)}
      margin={{ top: 46, right: 0, bottom: 4, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="stage"
        scale="point"
        padding={{ left: margin, right: margin }}
        height={30}
        axisLine={false}
        tickLine={false}
        interval={0}
        tick={axisTick("below")}
      />
      <YAxis
        domain={[...domain]}
        ticks={scoreTicks(domain)}
        interval={0}
        width={axisWidth}
        hide={axisWidth === 0}
        axisLine={false}
        tickLine={false}
        tick={axisTick("left")}
      />
      {["Pre", "Post"].map((stage) => (
        <ReferenceLine key={stage} x={stage} stroke="var(--line-strong)" strokeOpacity={0.5} />
      ))}
      {ideasOf
        ? ideas.map((idea, index) => (
            <Line
              key={index}
              dataKey={`idea-${index}`}
              shape={ideaLine(
                armStyle(ideasOf.index),
                `${idea.label}: ${formatNumber(idea.pre)} → ${formatNumber(idea.post)}`,
              )}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          ))
        : null}
      {ideasOf && ideas.length === 0 ? <SlopeMany series={ideasOf} /> : null}
      {means.map((arm) => (
        <Line
          key={arm.key}
          dataKey={`mean-${arm.index}`}
          shape={meanLine(armStyle(arm.index))}
          zIndex={700}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      <SlopeMeanLabels means={means} />
      <text x={middle} y={14} textAnchor="middle" className="fill-ink text-sm font-semibold">
        {shorten(heading, plotWidth, 8)}
      </text>
      {note ? (
        <text x={middle} y={31} textAnchor="middle" className="fill-muted text-xs">
          {note}
        </text>
      ) : null}
    </LineChart>
  );
}

/** One row a stage, one column a line. */
function slopeRows(ideas: SlopeSeries["ideas"], means: readonly SlopeSeries[]) {
  return (["pre", "post"] as const).map((stage) => ({
    stage: stage === "pre" ? "Pre" : "Post",
    ...Object.fromEntries(ideas.map((idea, index) => [`idea-${index}`, idea[stage]])),
    ...Object.fromEntries(
      means.map((arm) => [`mean-${arm.index}`, stage === "pre" ? arm.meanPre : arm.meanPost]),
    ),
  }));
}
