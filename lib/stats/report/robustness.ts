import { changeSteps } from "./ladder-change";
import { blindnessSteps, sensitivitySteps } from "./ladder-doubts";
import { modelSteps } from "./ladder-models";
import type { ContrastLadder } from "./ladder-source";
import { unitSteps } from "./ladder-units";
import type { Contrast } from "./report";
import type { ReportOptions } from "./report-options";
import type { ReportParts } from "./report-parts";

/**
 * The robustness ladder: one contrast and metric by every method that was computed, so that a reader sees whether the
 * conclusion depends on the method. It computes nothing anew; p values are those before correction over metrics.
 */
export function robustness(
  contrasts: readonly Contrast[],
  parts: ReportParts,
  options: ReportOptions,
): ContrastLadder[] {
  return contrasts.map(({ referenceArm, otherArm, metrics }) => ({
    referenceArm,
    otherArm,
    metrics: metrics.map((metric) => {
      const source = { referenceArm, otherArm, metric, parts, options };
      return {
        metric: metric.metric,
        label: metric.label,
        steps: [
          ...changeSteps(source),
          ...sensitivitySteps(source),
          ...modelSteps(source),
          ...blindnessSteps(source),
          ...unitSteps(source),
        ],
      };
    }),
  }));
}
