import { ladderStep, type LadderStep } from "./ladder-step";
import type { LadderSource } from "./ladder-source";

const group = "After execution alone (another question)";

/** The arms after execution by other units of analysis: whether the arms differ at the end, not in how they change. */
export function unitSteps({ referenceArm, otherArm, metric, parts }: LadderSource): LadderStep[] {
  if (!parts.otherUnits) return [];
  const isOwn = (entry: { referenceArm: string; otherArm: string; stage: string }) =>
    entry.referenceArm === referenceArm && entry.otherArm === otherArm && entry.stage === "post";
  const { perIdea, perReview, perReviewer } = parts.otherUnits;
  const steps = [
    { contrasts: perIdea, unit: "idea" as const, label: "Means of ideas, Welch’s t" },
    {
      contrasts: perReview,
      unit: "review" as const,
      label: "Single reviews, Welch’s t",
      note: "Takes reviews of one idea as independent, which they are not.",
    },
  ].flatMap(({ contrasts, ...name }) => {
    const own = contrasts.find(isOwn)?.metrics.find((entry) => entry.metric === metric.metric);
    return own
      ? [ladderStep({ group, asksAnother: true, ...name }, own.welch, (test) => test)]
      : [];
  });
  if (perReviewer.status === "not-estimable") return steps;
  const own = perReviewer.contrasts
    .find(isOwn)
    ?.metrics.find((entry) => entry.metric === metric.metric);
  if (!own) return steps;
  const within = ladderStep(
    { group, unit: "reviewer", label: "Within reviewers, one-sample t", asksAnother: true },
    own.test,
    (test) => test,
  );
  return [...steps, within];
}
