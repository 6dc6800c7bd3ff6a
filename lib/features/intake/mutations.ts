import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { appendAudit } from "@/lib/audit/append";
import { demandAnonymous } from "@/lib/anonymity/demand-anonymous";
import { webDatabase, type Transaction } from "@/lib/db/connections";
import { inTransaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/entry/app-error";
import { emptyIdeaDraft, ideaFields } from "@/lib/study/idea-content";
import type { TextOverride } from "@/lib/study/text-override";
import { findWritableTopics, getOwnDraft, getWritingSettings } from "./data";
import { holdIntakeOpen } from "./hold-intake-open";
import { draftLimit, submissionErrors } from "./rules";
import { draftValueSchema, type DraftSaveInput } from "./schema";

type Author = Authorized<"intake.write">;

/** One act of an author on their drafts, while intake is open. */
function whileOpen<T>(scope: Author, act: (transaction: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(webDatabase(), async (transaction) => {
    await holdIntakeOpen(transaction, scope);
    return act(transaction);
  });
}

function record(
  transaction: Transaction,
  scope: Author,
  action: string,
  details: { phrasesKept?: number } = {},
): Promise<void> {
  return appendAudit(transaction, {
    studyId: scope.studyId,
    actorUserId: scope.userId,
    action,
    details,
  });
}

/** Begins an empty draft and gives its id. */
export async function startDraft(scope: Author): Promise<string> {
  return whileOpen(scope, async (transaction) => {
    const { studyId, memberId } = scope;
    const count = await transaction.ideaDraft.count({ where: { studyId, memberId } });
    if (count >= draftLimit) {
      throw new AppError("invalid", `You have ${count} drafts already: discard one first.`);
    }
    const draft = await transaction.ideaDraft.create({
      data: { studyId, memberId, content: emptyIdeaDraft },
      select: { id: true },
    });
    return draft.id;
  });
}

type DraftRow = Awaited<ReturnType<typeof getOwnDraft>>;

/**
 * Saves what was typed, if it was typed over the stored version; otherwise answers with what is stored.
 * @throws AppError "invalid" while the idea is submitted
 */
export async function saveDraft(
  scope: Author,
  draftId: string,
  { baseVersion, topicId, content }: DraftSaveInput,
): Promise<{ kind: "saved"; version: number } | { kind: "conflict"; draft: DraftRow }> {
  return whileOpen(scope, async (transaction) => {
    const draft = await getOwnDraft(scope, draftId, transaction);
    if (draft.submittedAt) {
      throw new AppError("invalid", "this idea is submitted. Take it back to change it.");
    }
    const topics = await findWritableTopics(scope, transaction);
    if (topicId !== null && !topics.some(({ id }) => id === topicId)) {
      throw new AppError("invalid", "the topic is none of this study. Choose another.");
    }
    const { count } = await transaction.ideaDraft.updateMany({
      where: { id: draftId, version: baseVersion, submittedAt: null },
      data: { topicId, content, version: baseVersion + 1, updatedAt: new Date() },
    });
    if (count === 1) return { kind: "saved", version: baseVersion + 1 };
    return { kind: "conflict", draft: await getOwnDraft(scope, draftId, transaction) };
  });
}

/**
 * Submits an idea as it is stored.
 * @throws AppError "invalid" with messages by field while it is incomplete or tells who wrote it; "conflict" when a newer version is stored
 */
export async function submitDraft(
  scope: Author,
  draftId: string,
  version: number,
  overrides: readonly TextOverride[] = [],
): Promise<void> {
  await whileOpen(scope, async (transaction) => {
    const draft = await getOwnDraft(scope, draftId, transaction);
    if (draft.submittedAt) return;
    const { topicId, content } = draft;
    const topics = await findWritableTopics(scope, transaction);
    const value = draftValueSchema.parse({ topicId, content });
    const errors = submissionErrors(
      value,
      topics.map(({ id }) => id),
      (await getWritingSettings(scope, transaction)).ideaWords,
    );
    if (Object.keys(errors).length > 0) {
      throw new AppError("invalid", "The idea is not complete yet. It stays a draft.", errors);
    }
    const { count } = await transaction.ideaDraft.updateMany({
      where: { id: draftId, version, submittedAt: null },
      data: { submittedAt: new Date() },
    });
    if (count === 0) {
      throw new AppError("conflict", "A newer version was saved elsewhere. Reload to see it.");
    }
    const texts = ideaFields.map(({ key, label }) => ({
      ...{ field: key, part: label, text: value.content[key] },
    }));
    const { kept } = await demandAnonymous(transaction, scope, { place: "idea", texts, overrides });
    await record(transaction, scope, "idea.submitted", kept > 0 ? { phrasesKept: kept } : {});
  });
}

/** Makes a submitted idea a draft again. */
export async function takeBackDraft(scope: Author, draftId: string): Promise<void> {
  await whileOpen(scope, async (transaction) => {
    const draft = await getOwnDraft(scope, draftId, transaction);
    if (!draft.submittedAt) return;
    await transaction.ideaDraft.update({ where: { id: draft.id }, data: { submittedAt: null } });
    await record(transaction, scope, "idea.taken-back");
  });
}

/** Deletes a draft for good. @throws AppError "invalid" while it is submitted */
export async function discardDraft(scope: Author, draftId: string): Promise<void> {
  await whileOpen(scope, async (transaction) => {
    const draft = await getOwnDraft(scope, draftId, transaction);
    if (draft.submittedAt) {
      throw new AppError("invalid", "This idea is submitted: take it back before discarding it.");
    }
    await transaction.ideaDraft.delete({ where: { id: draft.id } });
    await record(transaction, scope, "idea.draft-discarded");
  });
}
