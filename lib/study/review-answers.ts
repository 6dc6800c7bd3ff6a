import { z } from "zod";
import type { ReviewFormDefinition } from "./review-form";
import { countWords } from "./words";

/** A review as it is typed; any part may be missing. */
export const reviewAnswersSchema = z.strictObject({
  scores: z.record(z.string().max(40), z.int()),
  rationales: z.record(z.string().max(40), z.string().max(10_000)),
  minutes: z.int().min(1).max(6000).nullable(),
});
export type ReviewAnswers = z.infer<typeof reviewAnswersSchema>;

export const emptyAnswers: ReviewAnswers = { scores: {}, rationales: {}, minutes: null };

/** One thing that stands between a review and its submission. `field` names the metric, or `minutes`. */
export type AnswerProblem = { field: string; part: "score" | "rationale"; message: string };

/**
 * What is missing or wrong in `answers` for a submission under `form`, in the order of the form.
 * Empty when the review can be submitted.
 */
export function findAnswerProblems(
  form: ReviewFormDefinition,
  answers: ReviewAnswers,
  rationaleMinimumWords: number,
): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  const known = new Set(form.metrics.map((metric) => metric.key));
  for (const field of new Set([
    ...Object.keys(answers.scores),
    ...Object.keys(answers.rationales),
  ])) {
    if (!known.has(field)) {
      problems.push({ field, part: "score", message: `“${field}” is not asked in this form.` });
    }
  }
  for (const metric of form.metrics) {
    const score = answers.scores[metric.key];
    if (score === undefined) {
      problems.push({
        field: metric.key,
        part: "score",
        message: `${metric.name}: choose a score.`,
      });
    } else if (score < metric.minimum || score > metric.maximum) {
      problems.push({
        field: metric.key,
        part: "score",
        message: `${metric.name}: the scale runs from ${metric.minimum} to ${metric.maximum}.`,
      });
    }
    const words = countWords(answers.rationales[metric.key] ?? "");
    if (metric.rationaleRequired && words < Math.max(1, rationaleMinimumWords)) {
      problems.push({
        field: metric.key,
        part: "rationale",
        message: `${metric.name}: give your reasons in at least ${Math.max(1, rationaleMinimumWords)} words (${words} so far).`,
      });
    }
  }
  if (form.asksMinutes && answers.minutes === null) {
    problems.push({
      field: "minutes",
      part: "score",
      message: "Say how many minutes the review took.",
    });
  }
  return problems;
}
