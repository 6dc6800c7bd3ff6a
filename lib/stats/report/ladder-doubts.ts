import { ladderStep, type LadderStep } from "./ladder-step";
import type { LadderSource } from "./ladder-source";

/** The contrast with single ideas and reviewers left out, and with unfinished ideas weighed in. */
export function sensitivitySteps({
  referenceArm,
  otherArm,
  metric,
  parts,
}: LadderSource): LadderStep[] {
  const contrast = parts.sensitivity?.contrasts.find(
    (entry) => entry.referenceArm === referenceArm && entry.otherArm === otherArm,
  );
  const own = contrast?.metrics.find((entry) => entry.metric === metric.metric);
  if (!own) return [];
  const group = "Left out and weighed in";
  const unit = "idea" as const;
  return [
    ladderStep(
      { group, unit, label: "Without the most influential idea" },
      own.leaveOneIdeaOut,
      ({ mostInfluential: { difference, p, pTwoSided } }) => ({
        estimate: difference,
        p,
        pTwoSided,
      }),
    ),
    ladderStep(
      { group, unit, label: "Without the most influential reviewer" },
      own.leaveOneReviewerOut,
      ({ mostInfluential: { difference, p, pTwoSided } }) => ({
        estimate: difference,
        p,
        pTwoSided,
      }),
    ),
    ladderStep(
      {
        group,
        unit,
        label: "Weighted for drop-out",
        note: "Finished ideas stand for those that were not, by how likely each was to be finished.",
      },
      own.dropOut.weighted,
      ({ difference, interval, p, pTwoSided }) => ({
        estimate: difference,
        interval,
        p,
        pTwoSided,
      }),
    ),
  ];
}

/** The contrast by the reviewers who had not guessed the arm; no step where nobody guessed. */
export function blindnessSteps({
  referenceArm,
  otherArm,
  metric,
  parts,
}: LadderSource): LadderStep[] {
  if (parts.blindness?.status !== "estimated") return [];
  const pair = parts.blindness.unaware.pairs.find(
    (entry) => entry.referenceArm === referenceArm && entry.otherArm === otherArm,
  );
  const own = pair?.metrics.find((entry) => entry.metric === metric.metric);
  if (!own) return [];
  return [
    ladderStep(
      {
        group: "Blindness",
        unit: "idea",
        label: "Reviews that did not guess the arm",
        note: "Wrong guesses and “don’t know” alone.",
      },
      own.contrast,
      ({ difference, interval, p, pTwoSided }) => ({
        estimate: difference,
        interval,
        p,
        pTwoSided,
      }),
    ),
  ];
}
