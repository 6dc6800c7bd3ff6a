"use client";

import type { ReactNode } from "react";
import { Drawing } from "./drawing";
import { FigureFrame } from "./figure-frame";
import { ForestChart } from "./forest-chart";
import { describeForest, forestTable, type ForestRow } from "./forest-data";

export interface ForestPlotProps {
  title: string;
  caption?: ReactNode;
  rows: readonly ForestRow[];
  /** What is measured, with its sign: «AI − Human, change in points». */
  axisLabel: string;
  /** The intervals' level, such as 0.95. */
  level?: number;
  fileName?: string;
  headingLevel?: "h2" | "h3";
}

const rowHeight = 50;
const top = 26;
const bottom = 44;

/** Differences with their confidence intervals around zero, one line a metric. */
export function ForestPlot(props: ForestPlotProps) {
  const { title, caption, rows, axisLabel, level = 0.95, fileName = "differences" } = props;
  const percent = `${Math.round(level * 1000) / 10} %`;
  const height = top + rows.length * rowHeight + bottom;
  return (
    <FigureFrame
      title={title}
      caption={caption}
      fileName={fileName}
      table={forestTable(rows, percent)}
      {...(props.headingLevel ? { level: props.headingLevel } : {})}
    >
      <Drawing
        title={title}
        description={describeForest(rows, axisLabel, percent)}
        height={height}
        maximumWidth={900}
      >
        {(width) => (
          <ForestChart
            rows={rows}
            axisLabel={axisLabel}
            heading={`Difference [${percent} CI]`}
            width={width}
            height={height}
            top={top}
            bottom={bottom}
          />
        )}
      </Drawing>
    </FigureFrame>
  );
}
