import "server-only";
import { appendAudit } from "@/lib/audit/append";
import type { Authorized } from "@/lib/access/authorize";
import type { Transaction } from "@/lib/db/connections";
import { custodianDatabase } from "@/lib/db/custodian";
import { lockStudy } from "@/lib/db/lock-study";
import { inTransaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/entry/app-error";
import {
  allocateExecutors,
  allocateExecutorsAlgorithm,
  allocateExecutorsVersion,
} from "@/lib/random/allocate-executors";
import { createGenerator, freshSeed } from "@/lib/random/generator";
import { shuffle } from "@/lib/random/shuffle";
import {
  findDrawIdeas,
  findDrawMembers,
  findPreReviewers,
  isBarredByAuthor,
  membersInRole,
} from "./draw-inputs";
import { countBalance, freshStart, recordRun, streamSeed } from "./randomisation-run";

/**
 * Draws who carries out which idea, and records the draw; an earlier draw is replaced. Numbers come back, no arm.
 * @throws AppError "wrong-phase" outside allocation; "conflict" once somebody has started; "infeasible" when no
 *   executor can be given any idea
 */
export async function drawExecutors(
  scope: Authorized<"allocation.draw">,
): Promise<{ allocated: number; idle: number; unexecuted: number }> {
  const { studyId } = scope;
  return inTransaction(custodianDatabase(), async (transaction) => {
    if ((await lockStudy(transaction, studyId)) !== "allocation") {
      throw new AppError("wrong-phase", "Executors are drawn in the allocation phase only.");
    }
    const replaced = await clearFormerDraw(transaction, studyId);
    const { problem, ideas } = await gatherProblem(transaction, studyId);
    const start = freshStart();
    const output = allocateExecutors(problem, streamSeed(start));
    if (output.pairs.length === 0) {
      throw new AppError(
        "infeasible",
        "No executor can be given an idea: there is none whose topics and conflicts allow one. Invite executors, or add topics to those who are here.",
      );
    }
    const runId = await recordRun(transaction, {
      studyId,
      kind: "executors",
      algorithm: allocateExecutorsAlgorithm,
      algorithmVersion: allocateExecutorsVersion,
      start,
      problem,
      output,
      balance: countBalance(
        output.pairs.map(({ ideaId }) => {
          const idea = ideas.get(ideaId);
          return { place: idea?.topicId ?? "", armIds: idea?.armIds ?? [] };
        }),
      ),
    });
    // Rows in random order, so that not even their place tells anything.
    const rows = shuffle(output.pairs, createGenerator(freshSeed(), "row order"));
    await transaction.execution.createMany({
      data: rows.map(({ memberId, ideaId }) => ({ studyId, memberId, ideaId, runId })),
    });
    const numbers = {
      allocated: output.pairs.length,
      idle: output.idleExecutors.length,
      unexecuted: output.unexecutedIdeas.length,
    };
    await appendAudit(transaction, {
      studyId,
      actorUserId: scope.userId,
      action: "executors.drawn",
      subject: runId,
      details: { ...numbers, replaced },
    });
    return numbers;
  });
}

/** Removes an earlier draw's executions while nobody has begun. Tells how many there were. */
async function clearFormerDraw(transaction: Transaction, studyId: string): Promise<number> {
  const { count } = await transaction.execution.deleteMany({
    where: { studyId, status: { in: ["allocated", "withdrawn"] } },
  });
  if ((await transaction.execution.count({ where: { studyId } })) > 0) {
    throw new AppError("conflict", "An executor has begun to work: the allocation now stands.");
  }
  return count;
}

async function gatherProblem(transaction: Transaction, studyId: string) {
  const members = await findDrawMembers(transaction, studyId);
  const ideas = await findDrawIdeas(transaction, studyId, members);
  const preReviewers = await findPreReviewers(transaction, studyId);
  const executors = membersInRole(members, "executor");
  const conflicts = executors.flatMap((executor) =>
    ideas
      .filter(
        (idea) =>
          isBarredByAuthor(executor, idea) ||
          preReviewers.has(`${executor.memberId} ${idea.ideaId}`),
      )
      .map((idea) => [executor.memberId, idea.ideaId] as const),
  );
  return {
    ideas: new Map(ideas.map((idea) => [idea.ideaId, idea])),
    problem: {
      ideas: ideas.map(({ ideaId, topicId, armIds }) => ({ ideaId, topicId, armIds })),
      executors: executors.map(({ memberId, topicIds }) => ({ memberId, topicIds })),
      conflicts,
    },
  };
}
