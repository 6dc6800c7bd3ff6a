"use client";

import type { ReactNode } from "react";
import { Drawing } from "./drawing";
import { formatLevel } from "./format-number";
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
  /** What a row is: «Metric». */
  rowName?: string;
  /** What the figures are: «Difference». */
  valueName?: string;
  headingLevel?: "h2" | "h3" | "h4";
}

const rowHeight = 50;
const top = 26;
const bottom = 44;

/** Differences with their confidence intervals around zero, one line a metric. */
export function ForestPlot(props: ForestPlotProps) {
  const { title, caption, rows, axisLabel, level = 0.95, fileName = "differences" } = props;
  const { rowName = "Metric", valueName = "Difference" } = props;
  const percent = formatLevel(level);
  const height = top + rows.length * rowHeight + bottom;
  return (
    <FigureFrame
      title={title}
      caption={caption}
      fileName={fileName}
      table={forestTable(rows, percent, { rowName, valueName })}
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
            heading={`${valueName} [${percent} CI]`}
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
