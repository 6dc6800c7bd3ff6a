import type { ExecutionStatus, Stage } from "@/lib/study/vocabulary";

/** An assignment as far as progress goes: never what was reviewed, nor how it was scored. */
export type AssignmentProgress = {
  memberId: string;
  name: string;
  stage: Stage;
  state: "submitted" | "draft" | "not-started";
};

/** One reviewer's progress in a stage. */
export type ReviewerProgress = {
  memberId: string;
  name: string;
  submitted: number;
  draft: number;
  notStarted: number;
  isLate: boolean;
};

/** One executor's progress: the topic and the state of the work, never the idea. */
export type ExecutorProgress = {
  executionId: string;
  name: string;
  topic: string;
  status: ExecutionStatus;
  hours: number;
  hasPaper: boolean;
  hasCode: boolean;
  isLate: boolean;
};

/** How a stage stands, over all and per reviewer; those who owe most come first. */
export type StageProgress = {
  stage: Stage;
  deadline: string | null;
  isOpen: boolean;
  done: number;
  inProgress: number;
  notStarted: number;
  reviewers: ReviewerProgress[];
};

/** Whether a day has gone by. Days are written as ISO dates; `today` likewise. */
export function isPast(deadline: string | null, today: string): boolean {
  return deadline !== null && deadline < today;
}

/** Sums a stage's assignments up. Nobody is late any more once the stage is closed. */
export function summariseStage(
  { stage, deadline, isOpen }: Pick<StageProgress, "stage" | "deadline" | "isOpen">,
  assignments: readonly AssignmentProgress[],
  today: string,
): StageProgress {
  const own = assignments.filter((one) => one.stage === stage);
  const count = (some: readonly AssignmentProgress[], state: AssignmentProgress["state"]) =>
    some.filter((one) => one.state === state).length;
  const reviewers = [...new Set(own.map((one) => one.memberId))].map((memberId) => {
    const some = own.filter((one) => one.memberId === memberId);
    const submitted = count(some, "submitted");
    return {
      memberId,
      name: some[0]?.name ?? "",
      submitted,
      draft: count(some, "draft"),
      notStarted: count(some, "not-started"),
      isLate: isOpen && isPast(deadline, today) && submitted < some.length,
    };
  });
  const owed = (one: ReviewerProgress) => one.draft + one.notStarted;
  return {
    stage,
    deadline,
    isOpen,
    done: count(own, "submitted"),
    inProgress: count(own, "draft"),
    notStarted: count(own, "not-started"),
    reviewers: reviewers.sort((a, b) => owed(b) - owed(a) || a.name.localeCompare(b.name, "en")),
  };
}
