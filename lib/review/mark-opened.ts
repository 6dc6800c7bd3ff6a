import "server-only";
import { webDatabase } from "@/lib/db/connections";
import { lockPhase } from "@/lib/db/lock-phase";
import { inTransaction } from "@/lib/db/transaction";
import type { Reviewer } from "./authorize-assignment";
import { ownAssignments } from "./own-assignments";
import { stageIsOpen, type ReviewRules } from "./review-rules";

/**
 * Notes the first time that a reviewer opens a task while its stage is open. The study is held still meanwhile, so
 * that tasks can't be drawn anew under the eyes of somebody who has begun to read.
 */
export async function markOpened(
  reviewer: Reviewer,
  rules: ReviewRules,
  assignmentId: string,
): Promise<void> {
  if (!stageIsOpen(rules, reviewer.phase)) return;
  const unopened = {
    ...ownAssignments(reviewer, rules),
    id: assignmentId,
    firstOpenedAt: null,
  };
  if ((await webDatabase().assignment.count({ where: unopened })) === 0) return;
  await inTransaction(webDatabase(), async (transaction) => {
    const phase = await lockPhase(transaction, reviewer.studyId);
    if (!phase || !stageIsOpen(rules, phase)) return;
    await transaction.assignment.updateMany({
      where: unopened,
      data: { firstOpenedAt: new Date() },
    });
  });
}
