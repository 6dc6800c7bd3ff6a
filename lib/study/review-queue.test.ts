import { describe, expect, it } from "vitest";
import { nextTask, queueProgress, type QueueItem } from "./review-queue";

const queue: QueueItem[] = [
  { assignmentId: "a", state: "submitted", isOpen: true },
  { assignmentId: "b", state: "not-started", isOpen: true },
  { assignmentId: "c", state: "draft", isOpen: true },
  { assignmentId: "d", state: "not-started", isOpen: true },
  { assignmentId: "e", state: "draft", isOpen: false },
];

describe("nextTask", () => {
  it("goes on with a draft before anything new", () => {
    expect(nextTask(queue)?.assignmentId).toBe("c");
  });

  it("follows the queue from the current task, and begins again at its end", () => {
    expect(nextTask(queue, "a")?.assignmentId).toBe("b");
    expect(nextTask(queue, "c")?.assignmentId).toBe("d");
    expect(nextTask(queue, "d")?.assignmentId).toBe("b");
  });

  it("names nothing that is closed, submitted or the current task itself", () => {
    expect(nextTask(queue.filter((item) => !item.isOpen))).toBeUndefined();
    expect(nextTask(queue.slice(0, 2), "b")).toBeUndefined();
  });
});

describe("queueProgress", () => {
  it("counts what is open", () => {
    expect(queueProgress(queue)).toEqual({ submitted: 1, total: 4 });
    expect(queueProgress([])).toEqual({ submitted: 0, total: 0 });
  });
});
