"use client";

import type { ReactNode } from "react";
import { ArmLegend } from "./arm-legend";
import type { FigureArm } from "./arm-style";
import { Drawing } from "./drawing";
import { FigureFrame } from "./figure-frame";
import { linearScale, niceTicks } from "./linear-scale";
import { describeSlopes, slopeSeries, slopeTable, type SlopeIdea } from "./slope-data";
import { SlopeLines, SlopeMeans, SlopePanel } from "./slope-panel";

export interface SlopeChartProps {
  title: string;
  caption?: ReactNode;
  ideas: readonly SlopeIdea[];
  arms: readonly FigureArm[];
  /** The scale's ends, such as [1, 10]. */
  domain: readonly [number, number];
  fileName?: string;
  level?: "h2" | "h3";
}

const height = 420;
const top = 46;
const bottom = 34;
const axisWidth = 26;

/**
 * Each idea from its pre score to its post score: one panel an arm on a common scale, and, where there is room,
 * the arms' means together in a last one. Many lines in one panel would hide each other.
 */
export function SlopeChart(props: SlopeChartProps) {
  const { title, caption, ideas, arms, domain, fileName = "slopes", level } = props;
  const series = slopeSeries(ideas, arms);
  const y = linearScale(domain, [height - bottom, top]);
  const ticks = niceTicks(domain, 9);
  return (
    <FigureFrame
      title={title}
      caption={caption}
      table={slopeTable(series)}
      fileName={fileName}
      legend={<ArmLegend arms={arms} />}
      {...(level ? { level } : {})}
    >
      <Drawing
        title={title}
        description={describeSlopes(series)}
        height={height}
        maximumWidth={340 * (series.length + 1)}
      >
        {(width) => {
          const together = width >= 560 && series.length > 1;
          const count = series.length + (together ? 1 : 0);
          const gap = width >= 560 ? 20 : 10;
          const panelWidth = (width - axisWidth - gap * (count - 1)) / Math.max(1, count);
          const left = (index: number) => axisWidth + index * (panelWidth + gap);
          const frame = { y, top, bottom: height - bottom, width: panelWidth };
          return (
            <>
              {ticks.map((tick) => (
                <g key={tick}>
                  <line
                    x1={axisWidth}
                    x2={width}
                    y1={y(tick)}
                    y2={y(tick)}
                    className="stroke-line"
                  />
                  <text
                    x={axisWidth - 8}
                    y={y(tick)}
                    dy="0.32em"
                    textAnchor="end"
                    className="fill-muted tabular-nums"
                  >
                    {tick}
                  </text>
                </g>
              ))}
              {series.map((arm, index) => (
                <SlopePanel
                  key={arm.key}
                  {...frame}
                  x={left(index)}
                  heading={arm.label}
                  note={`n = ${arm.ideas.length}`}
                >
                  <SlopeLines {...frame} arm={arm} />
                  <SlopeMeans {...frame} series={[arm]} />
                </SlopePanel>
              ))}
              {together ? (
                <SlopePanel {...frame} x={left(series.length)} heading="Means">
                  <SlopeMeans {...frame} series={series} />
                </SlopePanel>
              ) : null}
            </>
          );
        }}
      </Drawing>
    </FigureFrame>
  );
}
