/** The id of a question's first control; its rationale's is `questionId("<key>-rationale")`. */
export const questionId = (field: string): string => `question-${field}`;

/** Brings a question into view and puts the focus on it. */
export function goToQuestion(field: string): void {
  const control = document.getElementById(questionId(field));
  if (!control) return;
  const chosen = control
    .closest("fieldset")
    ?.querySelector<HTMLElement>("input[type=radio]:checked");
  const target = control.matches("input[type=radio]") ? (chosen ?? control) : control;
  target.focus({ preventScroll: true });
  (control.closest("fieldset") ?? control).scrollIntoView({ block: "start" });
}
