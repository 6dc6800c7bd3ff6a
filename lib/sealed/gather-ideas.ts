import "server-only";
import { z } from "zod";
import type { Transaction } from "@/lib/db/connections";
import { AppError } from "@/lib/entry/app-error";
import { ideaFields, type IdeaField } from "@/lib/study/idea-content";

/** An idea on its way behind the seal, with everything known about its origin. */
export type GatheredIdea = {
  topicId: string;
  armIds: string[];
  authorMemberId: string | null;
  batchId: string | null;
  generator: string;
  /** As it was written, before its form was made alike. */
  original: Record<IdeaField, string>;
};

const originalSchema = z.record(z.enum(ideaFields.map(({ key }) => key)), z.string());

/**
 * The ideas that authors have submitted, each with the arm of its author's invitation.
 * @throws AppError "invalid" when an author was invited without an arm
 */
export async function gatherAuthoredIdeas(
  transaction: Transaction,
  studyId: string,
): Promise<GatheredIdea[]> {
  const drafts = await transaction.ideaDraft.findMany({
    where: { studyId, submittedAt: { not: null }, sealedAt: null },
    select: {
      topicId: true,
      content: true,
      memberId: true,
      member: { select: { invitationId: true } },
    },
  });
  const invitationIds = drafts.flatMap(({ member }) => member.invitationId ?? []);
  const rows = await transaction.invitationArm.findMany({
    where: { invitationId: { in: invitationIds } },
  });
  const armOf = new Map(rows.map(({ invitationId, armId }) => [invitationId, armId]));
  const withoutArm = drafts.filter(({ member }) => !armOf.has(member.invitationId ?? ""));
  if (withoutArm.length > 0) throw missingArm(withoutArm.length);
  return drafts.map(({ topicId, content, memberId, member }) => {
    if (topicId === null) throw new AppError("invalid", "A submitted idea has no topic.");
    return {
      topicId,
      armIds: [armOf.get(member.invitationId ?? "")].filter((armId) => armId !== undefined),
      authorMemberId: memberId,
      batchId: null,
      generator: "",
      original: originalSchema.parse(content),
    };
  });
}

function missingArm(count: number): AppError {
  const ideas = count === 1 ? "1 submitted idea was" : `${count} submitted ideas were`;
  return new AppError(
    "invalid",
    `Intake can't be closed: ${ideas} written by somebody who was not invited as an author of an arm. ` +
      "Invite the people who write ideas as authors, each for an arm, or ask them to take their ideas back.",
  );
}

/** The ideas of every upload that was not discarded. */
export async function gatherUploadedIdeas(
  transaction: Transaction,
  studyId: string,
): Promise<GatheredIdea[]> {
  const batches = await transaction.uploadBatch.findMany({
    where: { studyId, discardedAt: null },
    select: { id: true },
  });
  const rows = await transaction.incomingIdea.findMany({
    where: { studyId, batchId: { in: batches.map(({ id }) => id) } },
  });
  return rows.map(({ topicId, armIds, batchId, generator, content }) => ({
    topicId,
    armIds,
    authorMemberId: null,
    batchId,
    generator,
    original: originalSchema.parse(content),
  }));
}
