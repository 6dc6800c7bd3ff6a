"use client";

import type { ReactNode } from "react";
import { ArmLegend } from "./arm-legend";
import type { FigureArm } from "./arm-style";
import { DistributionPanelDrawing } from "./distribution-panel";
import {
  describeDistribution,
  distributionPanels,
  distributionTable,
  type DistributionScore,
  type DistributionStage,
} from "./distribution-data";
import { Drawing } from "./drawing";
import { FigureFrame } from "./figure-frame";
import { niceDomain, niceTicks } from "./linear-scale";

export interface DistributionChartProps {
  title: string;
  caption?: ReactNode;
  scores: readonly DistributionScore[];
  arms: readonly FigureArm[];
  stages: readonly DistributionStage[];
  /** The scale's ends, such as [1, 10]. */
  domain: readonly [number, number];
  fileName?: string;
  level?: "h2" | "h3";
}

const panelHeight = 204;

/** How the scores of each arm spread over the scale: one panel a stage, above one another on one scale. */
export function DistributionChart(props: DistributionChartProps) {
  const { title, caption, scores, arms, stages, domain, fileName = "distribution", level } = props;
  const panels = distributionPanels(scores, arms, stages, domain);
  const highest = Math.max(
    0.1,
    ...panels.flatMap((panel) => panel.bins.flatMap((bin) => bin.shares)),
  );
  const shares = niceDomain([0, highest], 3);
  return (
    <FigureFrame
      title={title}
      caption={caption}
      table={distributionTable(panels, arms)}
      fileName={fileName}
      legend={<ArmLegend arms={arms} swatch="bar" />}
      {...(level ? { level } : {})}
    >
      <Drawing
        title={title}
        description={describeDistribution(panels, arms)}
        height={panelHeight * panels.length + 8}
        maximumWidth={860}
      >
        {(width) => (
          <>
            {panels.map((panel, index) => (
              <g key={panel.key} transform={`translate(0 ${index * panelHeight})`}>
                <DistributionPanelDrawing
                  panel={panel}
                  arms={arms}
                  shares={shares}
                  ticks={niceTicks(shares, 3)}
                  width={width}
                  height={panelHeight}
                />
              </g>
            ))}
            <text
              x={width / 2 + 20}
              y={panelHeight * panels.length}
              textAnchor="middle"
              className="fill-muted"
            >
              Score
            </text>
          </>
        )}
      </Drawing>
    </FigureFrame>
  );
}
