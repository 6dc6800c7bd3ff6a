import { findAnswerProblems, type ReviewAnswers } from "./review-answers";
import type { ReviewFormDefinition } from "./review-form";

/** How far a review has come: questions that would pass, and questions in all. */
export type ReviewProgress = { answered: number; total: number };

/** The questions of a form in their order: each metric's key, then `minutes` where they are asked. */
export function questionsOf(form: ReviewFormDefinition): string[] {
  const keys = form.metrics.map((metric) => metric.key);
  return form.asksMinutes ? [...keys, "minutes"] : keys;
}

/** Counts the questions of `form` that `answers` answer completely, rationale included. */
export function reviewProgress(
  form: ReviewFormDefinition,
  answers: ReviewAnswers,
  rationaleMinimumWords: number,
): ReviewProgress {
  const problems = findAnswerProblems(form, answers, rationaleMinimumWords);
  const open = new Set(problems.map((problem) => problem.field));
  const questions = questionsOf(form);
  return {
    answered: questions.filter((question) => !open.has(question)).length,
    total: questions.length,
  };
}

/**
 * What keeps `answers` from being kept under `form` even as a draft: a question that is not asked, or a score outside
 * its scale. What is merely missing is no fault in a draft.
 */
export function findDraftFaults(form: ReviewFormDefinition, answers: ReviewAnswers): string[] {
  const metrics = new Map(form.metrics.map((metric) => [metric.key, metric]));
  const faults: string[] = [];
  for (const key of new Set([...Object.keys(answers.scores), ...Object.keys(answers.rationales)])) {
    const metric = metrics.get(key);
    const score = answers.scores[key];
    if (!metric) faults.push(`“${key}” is not asked in this form.`);
    else if (score !== undefined && (score < metric.minimum || score > metric.maximum)) {
      faults.push(`${metric.name}: the scale runs from ${metric.minimum} to ${metric.maximum}.`);
    }
  }
  return faults;
}
