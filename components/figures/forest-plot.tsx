"use client";

import type { ReactNode } from "react";
import { Drawing } from "./drawing";
import { FigureFrame } from "./figure-frame";
import { formatNumber } from "./figure-table";
import { describeForest, forestTable, type ForestRow } from "./forest-data";
import { ForestRowDrawing } from "./forest-row";
import { linearScale, niceDomain, niceTicks } from "./linear-scale";

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
  const ends = rows.flatMap((row) => [row.lower, row.upper]).filter(Number.isFinite);
  const domain = niceDomain([Math.min(0, ...ends), Math.max(0, ...ends)], 5);
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
        {(width) => {
          const wide = width >= 560;
          const plot = wide ? { left: 150, right: width - 176 } : { left: 10, right: width - 10 };
          const x = linearScale(domain, [plot.left, plot.right]);
          return (
            <>
              {niceTicks(domain, wide ? 6 : 4).map((tick) => (
                <g key={tick}>
                  <line
                    x1={x(tick)}
                    x2={x(tick)}
                    y1={top - 6}
                    y2={height - bottom}
                    className={tick === 0 ? "stroke-ink" : "stroke-line"}
                    strokeWidth={tick === 0 ? 1.25 : 1}
                  />
                  <text
                    x={x(tick)}
                    y={height - bottom + 16}
                    textAnchor="middle"
                    className="fill-muted tabular-nums"
                  >
                    {formatNumber(tick, Number.isInteger(tick) ? 0 : 1)}
                  </text>
                </g>
              ))}
              <text
                x={(plot.left + plot.right) / 2}
                y={height - 6}
                textAnchor="middle"
                className="fill-muted"
              >
                {axisLabel}
              </text>
              <text x={width} y={11} textAnchor="end" className="fill-muted">
                {`Difference [${percent} CI]`}
              </text>
              {rows.map((row, index) => (
                <ForestRowDrawing
                  key={row.label}
                  row={row}
                  x={x}
                  y={top + index * rowHeight}
                  height={rowHeight}
                  width={width}
                  wide={wide}
                />
              ))}
            </>
          );
        }}
      </Drawing>
    </FigureFrame>
  );
}
