import "server-only";
import type { Transaction } from "@/lib/db/connections";
import { conflictBetween } from "@/lib/study/conflicts";
import { studySettingsSchema } from "@/lib/study/settings";
import type { Stage } from "@/lib/study/vocabulary";
import {
  findDrawIdeas,
  findDrawMembers,
  findPreReviewers,
  isBarredByAuthor,
  membersInRole,
  type DrawIdea,
  type DrawMember,
} from "./draw-inputs";

/** An idea, or in the post stage its execution, with all that keeps reviewers from it. */
type Item = DrawIdea & { itemId: string; executor: DrawMember | undefined };

/**
 * What assignReviewers needs for a stage. Barred from an item: its author and those in conflict with them; in the post
 * stage also its executor, those in conflict with them, and whoever reviewed the idea before.
 */
export async function gatherReviewerProblem(
  transaction: Transaction,
  studyId: string,
  stage: Stage,
) {
  const members = await findDrawMembers(transaction, studyId);
  const ideas = await findDrawIdeas(transaction, studyId, members);
  const study = await transaction.study.findUniqueOrThrow({
    where: { id: studyId },
    select: { settings: true },
  });
  const settings = studySettingsSchema.parse(study.settings);
  const items =
    stage === "pre"
      ? ideas.map((idea): Item => ({ ...idea, itemId: idea.ideaId, executor: undefined }))
      : await findExecutedItems(transaction, studyId, ideas, members);
  const preReviewers =
    stage === "post" ? await findPreReviewers(transaction, studyId) : new Set<string>();
  const reviewers = membersInRole(members, "reviewer");
  const isBarred = (reviewer: DrawMember, item: Item) =>
    isBarredByAuthor(reviewer, item) ||
    (item.executor !== undefined && conflictBetween(reviewer, item.executor) !== undefined) ||
    preReviewers.has(`${reviewer.memberId} ${item.ideaId}`);
  return {
    items: new Map(items.map((item) => [item.itemId, item])),
    problem: {
      items: items.map(({ itemId, ideaId, topicId, armIds }) => ({
        itemId,
        ideaId,
        topicId,
        armIds,
      })),
      reviewers: reviewers.map(({ memberId, topicIds, maximumReviews }) => ({
        memberId,
        topicIds,
        maximum: maximumReviews,
      })),
      forbidden: reviewers.flatMap((reviewer) =>
        items
          .filter((item) => isBarred(reviewer, item))
          .map((item) => [reviewer.memberId, item.itemId] as const),
      ),
      reviewsPerItem: stage === "pre" ? settings.reviewsPerIdea : settings.reviewsPerExecution,
    },
  };
}

async function findExecutedItems(
  transaction: Transaction,
  studyId: string,
  ideas: readonly DrawIdea[],
  members: readonly DrawMember[],
): Promise<Item[]> {
  const executions = await transaction.execution.findMany({
    where: { studyId, status: "finished" },
    select: { id: true, ideaId: true, memberId: true },
  });
  return executions.flatMap((execution): Item[] => {
    const idea = ideas.find((one) => one.ideaId === execution.ideaId);
    const executor = members.find((member) => member.memberId === execution.memberId);
    return idea ? [{ ...idea, itemId: execution.id, executor }] : [];
  });
}
