/** What a reviewer is told after a submission. */
export function submissionMessage(number: number): string {
  return number === 1
    ? "You can change your review until the stage closes."
    : "Your changes were submitted. The earlier version stays in the history.";
}
