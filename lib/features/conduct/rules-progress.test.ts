import { expect, it } from "vitest";
import { isPast, summariseStage, type AssignmentProgress } from "./rules-progress";

const assignment = (
  name: string,
  state: AssignmentProgress["state"],
  stage: AssignmentProgress["stage"] = "pre",
): AssignmentProgress => ({ memberId: name, name, stage, state });

it("sums a stage up per reviewer, those who owe most first", () => {
  const assignments = [
    assignment("Ada", "submitted"),
    assignment("Ben", "draft"),
    assignment("Ben", "not-started"),
    assignment("Ben", "submitted"),
    assignment("Ada", "not-started", "post"),
  ];
  const stage = { stage: "pre", deadline: "2027-03-01", isOpen: true } as const;
  const progress = summariseStage(stage, assignments, "2027-03-02");
  expect(progress).toMatchObject({ done: 2, inProgress: 1, notStarted: 1 });
  expect(progress.reviewers).toEqual([
    { memberId: "Ben", name: "Ben", submitted: 1, draft: 1, notStarted: 1, isLate: true },
    { memberId: "Ada", name: "Ada", submitted: 1, draft: 0, notStarted: 0, isLate: false },
  ]);
  const closed = summariseStage({ ...stage, isOpen: false }, assignments, "2027-03-02");
  expect(closed.reviewers.map((one) => one.isLate)).toEqual([false, false]);
});

it("calls nobody late on the day itself", () => {
  expect(isPast("2027-03-01", "2027-03-01")).toBe(false);
  expect(isPast(null, "2027-03-01")).toBe(false);
});
