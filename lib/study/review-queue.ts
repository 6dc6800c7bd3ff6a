/** A task in a reviewer's queue, as far as its order and its state go. */
export type QueueItem = {
  assignmentId: string;
  state: "not-started" | "draft" | "submitted";
  isOpen: boolean;
};

/** How many of the tasks that are open were submitted. */
export function queueProgress(queue: readonly QueueItem[]): { submitted: number; total: number } {
  const open = queue.filter((item) => item.isOpen);
  return {
    submitted: open.filter((item) => item.state === "submitted").length,
    total: open.length,
  };
}

/**
 * The task to go on with: after `current` the next in the queue that is not submitted, from the top again at its end;
 * without `current` a draft before a task not yet begun. Undefined when everything open is submitted.
 */
export function nextTask<T extends QueueItem>(
  queue: readonly T[],
  current?: string,
): T | undefined {
  const position = queue.findIndex((item) => item.assignmentId === current);
  const waiting = [...queue.slice(position + 1), ...queue.slice(0, position + 1)].filter(
    (item) => item.isOpen && item.state !== "submitted" && item.assignmentId !== current,
  );
  if (current === undefined) {
    const begun = waiting.find((item) => item.state === "draft");
    if (begun) return begun;
  }
  return waiting[0];
}
