"use client";

import type { ReactNode } from "react";
import { ArmLegend } from "./arm-legend";
import type { FigureArm } from "./arm-style";
import {
  describeDistribution,
  distributionPanels,
  distributionTable,
  type DistributionScore,
  type DistributionStage,
} from "./distribution-data";
import { DistributionPanelChart } from "./distribution-panel";
import { Drawing } from "./drawing";
import { FigureFrame } from "./figure-frame";
import { niceAxis } from "./nice-axis";

export interface DistributionChartProps {
  title: string;
  caption?: ReactNode;
  scores: readonly DistributionScore[];
  arms: readonly FigureArm[];
  stages: readonly DistributionStage[];
  /** The scale's ends, such as [1, 10]. */
  domain: readonly [number, number];
  /** The width of a bar's bin; 1 unless said otherwise. */
  step?: number;
  fileName?: string;
  level?: "h2" | "h3" | "h4";
}

const panelHeight = 204;
const footHeight = 12;

/** How the scores of each arm spread over the scale: one panel a stage, above one another on one scale. */
export function DistributionChart(props: DistributionChartProps) {
  const {
    title,
    caption,
    scores,
    arms,
    stages,
    domain,
    step = 1,
    fileName = "distribution",
    level,
  } = props;
  const panels = distributionPanels(scores, arms, stages, domain, step);
  const highest = Math.max(
    0.1,
    ...panels.flatMap((panel) => panel.bins.flatMap((bin) => bin.shares)),
  );
  const shares = niceAxis([0, highest], 4);
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
        height={panelHeight * panels.length + footHeight}
        maximumWidth={860}
      >
        {(width) =>
          panels.map((panel, index) => {
            const isLast = index === panels.length - 1;
            return (
              <DistributionPanelChart
                key={panel.key}
                panel={panel}
                arms={arms}
                shares={shares}
                step={step}
                width={width}
                height={panelHeight + (isLast ? footHeight : 0)}
                foot={isLast ? { label: "Score", height: footHeight } : undefined}
              />
            );
          })
        }
      </Drawing>
    </FigureFrame>
  );
}
