"use client";

import type { ReactNode } from "react";
import { ArmLegend } from "./arm-legend";
import type { FigureArm } from "./arm-style";
import { Drawing } from "./drawing";
import { FigureFrame } from "./figure-frame";
import { describeSlopes, slopeSeries, slopeTable, type SlopeIdea } from "./slope-data";
import { SlopePanel } from "./slope-panel";

export interface SlopeChartProps {
  title: string;
  caption?: ReactNode;
  ideas: readonly SlopeIdea[];
  arms: readonly FigureArm[];
  /** The scale's ends, such as [1, 10]. */
  domain: readonly [number, number];
  fileName?: string;
  level?: "h2" | "h3" | "h4";
}

const height = 420;
const axisWidth = 26;

/**
 * Each idea from its pre score to its post score: one panel an arm on a common scale, and, where there is room,
 * the arms' means together in a last one. Many lines in one panel would hide each other.
 */
export function SlopeChart(props: SlopeChartProps) {
  const { title, caption, ideas, arms, domain, fileName = "slopes", level } = props;
  const series = slopeSeries(ideas, arms);
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
          const frame = { domain, height, plotWidth: panelWidth };
          return (
            <div className="flex" style={{ gap }}>
              {series.map((arm, index) => (
                <SlopePanel
                  key={arm.key}
                  {...frame}
                  axisWidth={index === 0 ? axisWidth : 0}
                  heading={arm.label}
                  note={`n = ${arm.ideas.length}`}
                  ideasOf={arm}
                  means={[arm]}
                />
              ))}
              {together ? (
                <SlopePanel {...frame} axisWidth={0} heading="Means" means={series} />
              ) : null}
            </div>
          );
        }}
      </Drawing>
    </FigureFrame>
  );
}
