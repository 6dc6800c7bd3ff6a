import "server-only";
import { randomUUID } from "node:crypto";
import type { Authorized } from "@/lib/access/authorize";
import { appendAudit } from "@/lib/audit/append";
import type { Transaction } from "@/lib/db/connections";
import { custodianDatabase } from "@/lib/db/custodian";
import { inTransaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/entry/app-error";
import { createGenerator, freshSeed } from "@/lib/random/generator";
import { freshMaskedArms } from "@/lib/random/masked-labels";
import { shuffle } from "@/lib/random/shuffle";
import { ideaContentSchema } from "@/lib/study/idea-content";
import { normaliseIdea } from "@/lib/study/normalise/normalise-idea";
import { gatherAuthoredIdeas, gatherUploadedIdeas, type GatheredIdea } from "./gather-ideas";

/**
 * Closes intake: every submitted and every uploaded idea becomes an `Idea` with a random id, and what is known of its
 * origin goes behind the seal. One transaction: either all of it happens, with its audit entry, or nothing.
 *
 * The ideas are written in an order drawn from a seed that is kept nowhere, so that not even the place of a row in the
 * table tells where it came from; the keys of the masked labels are random likewise.
 * @throws AppError "wrong-phase" outside of intake; "invalid" when an arm has no idea or an author has no arm
 */
export async function sealIntake(
  scope: Authorized<"phase.advance">,
): Promise<{ ideaCount: number }> {
  const { studyId } = scope;
  return inTransaction(custodianDatabase(), async (transaction) => {
    await demandIntake(transaction, studyId);
    const gathered = [
      ...(await gatherAuthoredIdeas(transaction, studyId)),
      ...(await gatherUploadedIdeas(transaction, studyId)),
    ];
    const arms = await transaction.arm.findMany({
      where: { studyId },
      select: { id: true, name: true },
    });
    demandIdeasOfEachArm(arms, gathered);
    const seed = freshSeed();
    const ideas = shuffle(gathered, createGenerator(seed, "order of ideas")).map((idea) => ({
      ...idea,
      ideaId: randomUUID(),
    }));
    await writeIdeas(transaction, studyId, ideas);
    const masked = freshMaskedArms(arms.map(({ id }) => id));
    await transaction.maskedArm.createMany({
      data: masked.map((arm) => ({ studyId, ...arm })),
    });
    await emptyDrafts(transaction, studyId);
    await transaction.incomingIdea.deleteMany({ where: { studyId } });
    await transaction.study.update({
      where: { id: studyId },
      data: { phase: "idea-review", phaseChangedAt: new Date() },
    });
    await appendAudit(transaction, {
      studyId,
      actorUserId: scope.userId,
      action: "intake.sealed",
      details: { ideaCount: ideas.length },
    });
    return { ideaCount: ideas.length };
  });
}

/** Waits for authors who are saving just now, and holds back those who would. */
async function demandIntake(transaction: Transaction, studyId: string): Promise<void> {
  const [study] = await transaction.$queryRaw<{ phase: string }[]>`
    SELECT "phase" FROM "study" WHERE "id" = ${studyId}::uuid FOR UPDATE`;
  if (study?.phase === "intake") return;
  throw new AppError("wrong-phase", "Intake is not open, so it can't be closed.");
}

function demandIdeasOfEachArm(
  arms: readonly { id: string; name: string }[],
  ideas: readonly GatheredIdea[],
): void {
  const present = new Set(ideas.flatMap(({ armIds }) => armIds));
  const empty = arms.filter(({ id }) => !present.has(id)).map(({ name }) => name);
  if (arms.length > 0 && empty.length === 0) return;
  throw new AppError(
    "invalid",
    `Intake can't be closed: each arm needs at least one idea, and there is none of ${empty.join(", ")}.`,
  );
}

async function writeIdeas(
  transaction: Transaction,
  studyId: string,
  ideas: readonly (GatheredIdea & { ideaId: string })[],
): Promise<void> {
  await transaction.idea.createMany({
    data: ideas.map(({ ideaId, topicId, original }) => ({
      id: ideaId,
      studyId,
      topicId,
      content: ideaContentSchema.parse(normaliseIdea(original)),
    })),
  });
  await transaction.provenance.createMany({
    data: ideas.map(({ ideaId, authorMemberId, batchId, generator, original }) => ({
      ...{ ideaId, studyId, authorMemberId, batchId, generator, original },
    })),
  });
  await transaction.ideaArm.createMany({
    data: ideas.flatMap(({ ideaId, armIds }) =>
      armIds.map((armId) => ({ ideaId, armId, studyId })),
    ),
  });
}

/** Leaves of a submitted draft only that it was sealed, and its days. */
async function emptyDrafts(transaction: Transaction, studyId: string): Promise<void> {
  await transaction.$executeRaw`
    UPDATE "idea_draft"
    SET "content" = '{}', "topicId" = NULL, "sealedAt" = now(),
        "submittedAt" = date_trunc('day', "submittedAt", 'UTC'),
        "updatedAt" = date_trunc('day', "updatedAt", 'UTC')
    WHERE "studyId" = ${studyId}::uuid AND "submittedAt" IS NOT NULL AND "sealedAt" IS NULL`;
}
