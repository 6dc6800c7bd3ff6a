/** What a reviewer is told after a submission. */
export function submissionMessage(number: number): string {
  return number === 1
    ? "Submitted. You can change it until the stage closes."
    : "Your changes were submitted. The earlier version stays in the history.";
}
