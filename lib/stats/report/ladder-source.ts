import type { LadderStep } from "./ladder-step";
import type { Contrast } from "./report";
import type { ReportOptions } from "./report-options";
import type { ReportParts } from "./report-parts";

export type MetricLadder = {
  readonly metric: string;
  readonly label: string;
  readonly steps: readonly LadderStep[];
};

export type ContrastLadder = {
  readonly referenceArm: string;
  readonly otherArm: string;
  readonly metrics: readonly MetricLadder[];
};

/** Where a ladder's figures are looked up: one metric of one contrast, in all parts of the report. */
export type LadderSource = {
  readonly referenceArm: string;
  readonly otherArm: string;
  readonly metric: Contrast["metrics"][number];
  readonly parts: ReportParts;
  readonly options: ReportOptions;
};
