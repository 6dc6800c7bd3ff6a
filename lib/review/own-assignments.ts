import type { Reviewer } from "./authorize-assignment";
import type { ReviewRules } from "./review-rules";

/**
 * The filter of every query that starts from an assignment: the reviewer's own, of this stage, not withdrawn, and in
 * the post stage with an execution that can be reviewed. What it leaves out does not exist for the reviewer.
 */
export function ownAssignments(reviewer: Reviewer, rules: ReviewRules) {
  return {
    studyId: reviewer.studyId,
    memberId: reviewer.memberId,
    stage: rules.stage,
    withdrawnAt: null,
    ...(rules.executionStatus === null ? {} : { execution: { status: rules.executionStatus } }),
  };
}
