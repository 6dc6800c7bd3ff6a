import "server-only";
import { appendAudit } from "@/lib/audit/append";
import type { Authorized } from "@/lib/access/authorize";
import type { Transaction } from "@/lib/db/connections";
import { custodianDatabase } from "@/lib/db/custodian";
import { lockStudy } from "@/lib/db/lock-study";
import { inTransaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/entry/app-error";
import {
  assignReviewers,
  assignReviewersAlgorithm,
  assignReviewersVersion,
} from "@/lib/random/assign-reviewers";
import { createGenerator, freshSeed } from "@/lib/random/generator";
import { shuffle } from "@/lib/random/shuffle";
import { reviewPhaseOf } from "@/lib/study/phases";
import type { Stage } from "@/lib/study/vocabulary";
import { describeShortages } from "./describe-shortages";
import { countBalance, freshStart, recordRun, streamSeed } from "./randomisation-run";
import { gatherReviewerProblem } from "./reviewer-problem";

/**
 * Draws who reviews what in a stage, and records the draw; an earlier draw is replaced. Numbers come back, no arm.
 * @throws AppError "wrong-phase" while the stage is not open; "conflict" once somebody opened what they were to
 *   review; "infeasible" when an idea or execution can't get its reviewers
 */
export async function drawReviewers(
  scope: Authorized<"allocation.draw">,
  stage: Stage,
): Promise<{ items: number; reviews: number; reviewers: number }> {
  const { studyId } = scope;
  return inTransaction(custodianDatabase(), async (transaction) => {
    if ((await lockStudy(transaction, studyId)) !== reviewPhaseOf(stage)) {
      throw new AppError("wrong-phase", "Reviewers are drawn while their stage is open.");
    }
    const replaced = await clearFormerDraw(transaction, studyId, stage);
    const { problem, items } = await gatherReviewerProblem(transaction, studyId, stage);
    if (problem.items.length === 0) {
      throw new AppError("infeasible", "There is nothing to review yet.");
    }
    const start = freshStart();
    const output = assignReviewers(problem, streamSeed(start));
    if (output.status === "infeasible") {
      const topics = await transaction.topic.findMany({ where: { studyId } });
      const names = new Map(topics.map((topic) => [topic.id, topic.name]));
      throw new AppError("infeasible", describeShortages(output.shortages, names));
    }
    const runId = await recordRun(transaction, {
      studyId,
      kind: `reviewers-${stage}`,
      algorithm: assignReviewersAlgorithm,
      algorithmVersion: assignReviewersVersion,
      start,
      problem,
      output,
      balance: countBalance(
        output.assignments.map(({ memberId, itemId }) => ({
          place: memberId,
          armIds: items.get(itemId)?.armIds ?? [],
        })),
      ),
    });
    // Rows in random order, so that not even their place tells anything.
    const rows = shuffle(output.assignments, createGenerator(freshSeed(), "row order"));
    await transaction.assignment.createMany({
      data: rows.map(({ memberId, itemId, queuePosition }) => ({
        studyId,
        stage,
        ideaId: items.get(itemId)?.ideaId ?? itemId,
        executionId: stage === "post" ? itemId : null,
        memberId,
        runId,
        queuePosition,
      })),
    });
    const numbers = {
      items: problem.items.length,
      reviews: rows.length,
      reviewers: new Set(rows.map((row) => row.memberId)).size,
    };
    await appendAudit(transaction, {
      studyId,
      actorUserId: scope.userId,
      action: "reviewers.drawn",
      subject: runId,
      details: { stage, ...numbers, replaced },
    });
    return numbers;
  });
}

/** Removes an earlier draw's assignments while nobody has opened one. Tells how many there were. */
async function clearFormerDraw(
  transaction: Transaction,
  studyId: string,
  stage: Stage,
): Promise<number> {
  // The condition is asked again of a row that somebody is opening right now.
  const { count } = await transaction.assignment.deleteMany({
    where: { studyId, stage, firstOpenedAt: null, review: null },
  });
  if ((await transaction.assignment.count({ where: { studyId, stage } })) > 0) {
    throw new AppError(
      "conflict",
      "A reviewer has opened what they were given: this draw now stands.",
    );
  }
  return count;
}
