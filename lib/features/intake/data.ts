import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Authorized } from "@/lib/access/authorize";
import { webDatabase, type Transaction } from "@/lib/db/connections";
import { notFound } from "@/lib/entry/app-error";
import { studySettingsSchema } from "@/lib/study/settings";

const draftColumns = {
  id: true,
  studyId: true,
  topicId: true,
  content: true,
  version: true,
  submittedAt: true,
  sealedAt: true,
  study: { select: { phase: true } },
} as const;

/** An author's own drafts, the one that was touched last first. */
export async function findOwnDrafts(scope: Authorized<"intake.write">) {
  return webDatabase().ideaDraft.findMany({
    where: { studyId: scope.studyId, memberId: scope.memberId },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    select: draftColumns,
  });
}

/** One of the author's own drafts. @throws AppError "not-found" for anybody else's */
export async function getOwnDraft(
  scope: Authorized<"intake.write">,
  draftId: string,
  database: Transaction = webDatabase(),
) {
  const draft = await database.ideaDraft.findFirst({
    where: { id: draftId, studyId: scope.studyId, memberId: scope.memberId },
    select: draftColumns,
  });
  if (!draft) throw notFound();
  return draft;
}

/** The study that a person's own draft belongs to. @throws AppError "not-found" for anybody else's draft */
export async function getStudyOfOwnDraft(actor: Actor, draftId: string): Promise<string> {
  const draft = await webDatabase().ideaDraft.findFirst({
    where: { id: draftId, member: { userId: actor.userId } },
    select: { studyId: true },
  });
  if (!draft) throw notFound();
  return draft.studyId;
}

/** The topics that an author may write on: their own where they have any, else all of the study. */
export async function findWritableTopics(
  scope: Authorized<"intake.write">,
  database: Transaction = webDatabase(),
): Promise<{ id: string; name: string }[]> {
  const topics = await database.topic.findMany({
    where: { studyId: scope.studyId },
    orderBy: { position: "asc" },
    select: { id: true, name: true, members: { where: { memberId: scope.memberId } } },
  });
  const own = topics.filter(({ members }) => members.length > 0);
  return (own.length > 0 ? own : topics).map(({ id, name }) => ({ id, name }));
}

/** The day on which intake is planned to close, and how long an idea may be. */
export async function getWritingSettings(
  { studyId }: Authorized<"intake.write">,
  database: Transaction = webDatabase(),
) {
  const study = await database.study.findUniqueOrThrow({
    where: { id: studyId },
    select: { settings: true },
  });
  const { deadlines, ideaWords } = studySettingsSchema.parse(study.settings);
  return { deadline: deadlines.intake, ideaWords };
}
