import { hasReached, reviewPhaseOf, reviewsAreOpen } from "@/lib/study/phases";
import type { StudySettings } from "@/lib/study/settings";
import type { ExecutionStatus, Phase, Stage } from "@/lib/study/vocabulary";

/** What tells the two stages of reviewing apart; each feature's rules.ts holds its own. */
export type ReviewRules = {
  readonly stage: Stage;
  /** The status that an execution must have to be reviewed; null where no execution is. */
  readonly executionStatus: ExecutionStatus | null;
  /** The day by which the reviews are asked for. */
  readonly deadlineOf: (settings: StudySettings) => string | null;
  /** What is said to somebody who writes or submits after the stage closed. */
  readonly closedMessage: string;
};

/** Whether a stage's tasks are shown at all: from the phase on in which they are worked on. */
export function stageIsVisible(stage: Stage, phase: Phase): boolean {
  return hasReached(phase, reviewPhaseOf(stage));
}

/** Whether a review of this stage may be saved, submitted or amended. */
export function stageIsOpen(rules: ReviewRules, phase: Phase): boolean {
  return reviewsAreOpen(rules.stage, phase);
}
