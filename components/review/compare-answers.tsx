import type { ConflictBannerProps } from "@/components/autosave/conflict-banner";
import type { ReviewAnswers } from "@/lib/study/review-answers";
import type { ReviewFormDefinition } from "@/lib/study/review-form";

/** The questions that two versions of a review answer differently, for the person to choose between them. */
export function compareAnswers(
  form: ReviewFormDefinition,
  mine: ReviewAnswers,
  theirs: ReviewAnswers,
): ConflictBannerProps["differences"] {
  const ofMetrics = form.metrics.map((metric) => ({
    label: metric.name,
    mine: describe(mine, metric.key),
    theirs: describe(theirs, metric.key),
  }));
  const minutes = (answers: ReviewAnswers) => (answers.minutes ? `${answers.minutes}` : "");
  const ofMinutes = { label: "Minutes", mine: minutes(mine), theirs: minutes(theirs) };
  return [...ofMetrics, ofMinutes].filter((entry) => entry.mine !== entry.theirs);
}

function describe({ scores, rationales }: ReviewAnswers, key: string): string {
  const score = scores[key];
  const rationale = rationales[key] ?? "";
  return [score === undefined ? "" : `Score ${score}`, rationale].filter(Boolean).join("\n");
}
