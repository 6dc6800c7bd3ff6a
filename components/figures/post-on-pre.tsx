"use client";

import type { ReactNode } from "react";
import { ArmLegend } from "./arm-legend";
import type { FigureArm } from "./arm-style";
import { Drawing } from "./drawing";
import { FigureFrame } from "./figure-frame";
import { PostOnPreChart } from "./post-on-pre-chart";
import {
  ancovaWords,
  describePostOnPre,
  postOnPreTable,
  type AncovaDrawing,
} from "./post-on-pre-data";
import type { SlopeIdea } from "./slope-data";

export interface PostOnPreProps {
  title: string;
  caption?: ReactNode;
  ideas: readonly SlopeIdea[];
  arms: readonly FigureArm[];
  /** The scale's ends, such as [1, 10]. */
  domain: readonly [number, number];
  /** Null where the model could not be fitted. */
  ancova: AncovaDrawing | null;
  fileName?: string;
  level?: "h2" | "h3" | "h4";
}

const height = 460;

/**
 * Each idea's score after execution over its score before, with the lines of the analysis of covariance. Ideas on the
 * diagonal did not change; lines flatter than it show regression to the mean.
 */
export function PostOnPre(props: PostOnPreProps) {
  const { title, caption, ideas, arms, domain, ancova, fileName = "post-on-pre", level } = props;
  return (
    <FigureFrame
      title={title}
      caption={
        <>
          {caption} {ancova ? ancovaWords(ancova, arms) : null}
        </>
      }
      table={postOnPreTable(ideas, arms, ancova)}
      fileName={fileName}
      legend={<ArmLegend arms={arms} />}
      {...(level ? { level } : {})}
    >
      <Drawing
        title={title}
        description={describePostOnPre(ideas, arms, ancova)}
        height={height}
        maximumWidth={620}
      >
        {(width) => (
          <PostOnPreChart
            ideas={ideas}
            arms={arms}
            domain={domain}
            ancova={ancova}
            width={width}
            height={height}
          />
        )}
      </Drawing>
    </FigureFrame>
  );
}
