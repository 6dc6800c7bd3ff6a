import type { AnswerProblem } from "@/lib/study/review-answers";

/** One line of the summary of errors. `field` is what `questionId` takes. */
export type ShownProblem = { field: string; message: string };

/** Problems as found in the browser, under the names by which the server reports them too. */
export function shownProblems(problems: readonly AnswerProblem[]): ShownProblem[] {
  return problems.map(({ field, part, message }) => ({
    field: part === "rationale" ? `${field}-rationale` : field,
    message,
  }));
}

/** The messages about one field. */
export function messagesFor(problems: readonly ShownProblem[], field: string): string[] {
  return problems.filter((problem) => problem.field === field).map((problem) => problem.message);
}
