"use client";

import type { ReactNode } from "react";
import { ArmLegend } from "./arm-legend";
import type { FigureArm } from "./arm-style";
import { Drawing } from "./drawing";
import { FigureFrame } from "./figure-frame";
import { alphaWords } from "./ladder-data";
import { LeaveOneOutChart } from "./leave-one-out-chart";
import {
  describeLeftOut,
  drawnOf,
  leftOutTable,
  sortLeftOut,
  summariseLeftOut,
  type FullEstimate,
  type LeftOutRow,
} from "./leave-one-out-data";

export interface LeaveOneOutProps {
  title: string;
  caption?: ReactNode;
  rows: readonly LeftOutRow[];
  /** With nothing left out. */
  full: FullEstimate;
  /** The arms that the rows name, in the order of their colours; none for reviewers. */
  arms?: readonly FigureArm[];
  axisLabel: string;
  confidenceLevel: number;
  fileName?: string;
  level?: "h2" | "h3" | "h4";
}

const top = 12;
const bottom = 48;
const rowHeight = 17;

/** The contrast with each idea or reviewer left out in turn, from the smallest to the largest. */
export function LeaveOneOut(props: LeaveOneOutProps) {
  const { title, caption, full, arms = [], axisLabel, confidenceLevel } = props;
  const rows = sortLeftOut(props.rows);
  const drawn = drawnOf(rows);
  const alpha = Number((1 - confidenceLevel).toFixed(10));
  const height = top + drawn.length * rowHeight + bottom;
  return (
    <FigureFrame
      title={title}
      caption={
        <>
          {summariseLeftOut(rows, full, alpha)} A hollow mark says that p is not below{" "}
          {alphaWords(alpha)} without it; the dashed line is the difference with all.
          {drawn.length < rows.length
            ? ` Drawn are the ${drawn.length} that give the smallest and the largest differences, of ${rows.length}.`
            : ""}{" "}
          {caption}
        </>
      }
      table={leftOutTable(rows, confidenceLevel)}
      fileName={props.fileName ?? "leave-one-out"}
      {...(arms.length > 0 ? { legend: <ArmLegend arms={arms} /> } : {})}
      {...(props.level ? { level: props.level } : {})}
    >
      <Drawing
        title={title}
        description={describeLeftOut(rows, full, axisLabel, alpha)}
        height={height}
        maximumWidth={860}
      >
        {(width) => (
          <LeaveOneOutChart
            rows={drawn}
            full={full}
            arms={arms}
            alpha={alpha}
            axisLabel={axisLabel}
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
