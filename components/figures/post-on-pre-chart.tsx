"use client";

import { CartesianGrid, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from "recharts";
import { armStyle, type FigureArm } from "./arm-style";
import { axisTick } from "./axis-tick";
import { formatNumber } from "./format-number";
import { Marker } from "./marker";
import { scoreTicks } from "./nice-axis";
import { PostOnPreDots } from "./post-on-pre-dots";
import { PostOnPreLines } from "./post-on-pre-lines";
import type { AncovaDrawing } from "./post-on-pre-data";
import type { SlopeIdea } from "./slope-data";

export interface PostOnPreChartProps {
  ideas: readonly SlopeIdea[];
  arms: readonly FigureArm[];
  domain: readonly [number, number];
  ancova: AncovaDrawing | null;
  width: number;
  height: number;
}

const left = 44;

/** With more ideas than this, marks are dots that nobody can point at. */
const MOST_MARKS = 600;

export function PostOnPreChart(props: PostOnPreChartProps) {
  const { ideas, arms, domain, ancova, width, height } = props;
  const axis = {
    type: "number" as const,
    domain: [...domain],
    ticks: scoreTicks(domain),
    interval: 0 as const,
    axisLine: false,
    tickLine: false,
  };
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: 10, right: 14, bottom: 18, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--line)" />
      <XAxis {...axis} dataKey="pre" height={30} tick={axisTick("below")} />
      <YAxis {...axis} dataKey="post" width={left} tick={axisTick("left")} />
      <ReferenceLine
        segment={[
          { x: domain[0], y: domain[0] },
          { x: domain[1], y: domain[1] },
        ]}
        stroke="var(--line-strong)"
        strokeDasharray="2 4"
      />
      {ideas.length > MOST_MARKS ? (
        <>
          <Scatter
            data={domain.map((end) => ({ pre: end, post: end }))}
            shape={() => <g />}
            isAnimationActive={false}
          />
          <PostOnPreDots ideas={ideas} arms={arms} />
        </>
      ) : (
        arms.map((arm, index) => (
          <Scatter
            key={arm.key}
            data={ideas.filter((idea) => idea.arm === arm.key)}
            shape={(point: { cx?: number; cy?: number; payload?: SlopeIdea }) => (
              <g className="opacity-55 hover:opacity-100">
                <title>{point.payload ? nameOf(point.payload) : ""}</title>
                <Marker
                  x={point.cx ?? 0}
                  y={point.cy ?? 0}
                  radius={4.2}
                  style={armStyle(index)}
                  rim
                />
              </g>
            )}
            isAnimationActive={false}
          />
        ))
      )}
      {ancova ? <PostOnPreLines ancova={ancova} arms={arms} /> : null}
      <text
        x={left + (width - left - 14) / 2}
        y={height - 5}
        textAnchor="middle"
        className="fill-muted text-xs"
      >
        Score before execution (pre)
      </text>
      <text
        transform={`translate(11 ${(height - 38) / 2}) rotate(-90)`}
        textAnchor="middle"
        className="fill-muted text-xs"
      >
        Score after execution (post)
      </text>
    </ScatterChart>
  );
}

function nameOf(idea: SlopeIdea): string {
  return `${idea.label}: ${formatNumber(idea.pre)} → ${formatNumber(idea.post)}`;
}
