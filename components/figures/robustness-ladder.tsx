"use client";

import { useState, type ReactNode } from "react";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { Drawing } from "./drawing";
import { FigureFrame } from "./figure-frame";
import { formatLevel } from "./format-number";
import { LadderChart } from "./ladder-chart";
import {
  alphaWords,
  describeLadder,
  ladderLines,
  ladderTable,
  summariseLadder,
  type LadderMetric,
} from "./ladder-data";
import { LadderLegend } from "./ladder-legend";

export interface RobustnessLadderProps {
  title: string;
  caption?: ReactNode;
  metrics: readonly LadderMetric[];
  /** The metric that is shown first. */
  initial?: string;
  /** What is measured, with its sign. */
  axisLabel: string;
  /** The intervals' level, such as 0.95; p-values are held against what it leaves open. */
  confidenceLevel: number;
  fileName?: string;
  level?: "h2" | "h3" | "h4";
}

const top = 22;
const bottom = 48;

/** One contrast by every method: whether the conclusion depends on the method, at a glance. */
export function RobustnessLadder(props: RobustnessLadderProps) {
  const { metrics, axisLabel, confidenceLevel, fileName = "robustness", level } = props;
  const [chosen, setChosen] = useState(props.initial);
  const metric = metrics.find(({ key }) => key === chosen) ?? metrics[0];
  if (!metric) return null;
  const { rows } = metric;
  const alpha = Number((1 - confidenceLevel).toFixed(10));
  const title = `${props.title}: ${metric.label}`;
  const height = top + ladderLines(rows).height + bottom;
  return (
    <FigureFrame
      title={title}
      caption={props.caption}
      table={ladderTable(rows, confidenceLevel)}
      fileName={`${fileName}-${metric.key}`}
      {...(level ? { level } : {})}
    >
      <Tabs value={metric.key} onValueChange={setChosen}>
        {metrics.length > 1 ? (
          <TabsList aria-label="Metric of the ladder">
            {metrics.map(({ key, label }) => (
              <TabsTrigger key={key} value={key}>
                {label}
              </TabsTrigger>
            ))}
          </TabsList>
        ) : null}
        {metrics.map(({ key }) => (
          <TabsContent key={key} value={key} className="space-y-4">
            <p className="max-w-[76ch] text-[0.9375rem] font-medium">
              {summariseLadder(rows, alpha)}
            </p>
            <LadderLegend alpha={alphaWords(alpha)} />
            <Drawing
              title={title}
              description={describeLadder(rows, axisLabel, confidenceLevel, alpha)}
              height={height}
              maximumWidth={980}
            >
              {(width) => (
                <LadderChart
                  rows={rows}
                  axisLabel={axisLabel}
                  percent={formatLevel(confidenceLevel)}
                  alpha={alpha}
                  width={width}
                  height={height}
                  top={top}
                  bottom={bottom}
                />
              )}
            </Drawing>
          </TabsContent>
        ))}
      </Tabs>
    </FigureFrame>
  );
}
