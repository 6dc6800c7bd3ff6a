import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { webDatabase, type Transaction } from "@/lib/db/connections";
import { studySettingsSchema } from "@/lib/study/settings";

type Organizer = Authorized<"intake.upload">;

/** The study's topics, in its own order. */
export async function findTopics(scope: Organizer, database: Transaction = webDatabase()) {
  return database.topic.findMany({
    where: { studyId: scope.studyId },
    orderBy: { position: "asc" },
    select: { id: true, name: true },
  });
}

/** The arms that the study declares and whose ideas are uploaded. */
export async function findMachineArms(scope: Organizer, database: Transaction = webDatabase()) {
  return database.arm.findMany({
    where: { studyId: scope.studyId, origin: "machine" },
    orderBy: { position: "asc" },
    select: { id: true, name: true },
  });
}

/** How long an idea may be. */
export async function getLengthBand(scope: Organizer, database: Transaction) {
  const study = await database.study.findUniqueOrThrow({
    where: { id: scope.studyId },
    select: { settings: true },
  });
  return studySettingsSchema.parse(study.settings).ideaWords;
}

/** Every upload, the latest first. What it held is sealed. */
export async function findUploads(scope: Organizer) {
  return webDatabase().uploadBatch.findMany({
    where: { studyId: scope.studyId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: { id: true, ideaCount: true, createdAt: true, discardedAt: true },
  });
}

/** How many ideas authors have submitted and drafted, by topic. */
export async function countDraftsByTopic(scope: Organizer) {
  const { studyId } = scope;
  const count = (submittedAt: null | { not: null }) =>
    webDatabase().ideaDraft.groupBy({
      by: ["topicId"],
      where: { studyId, submittedAt, sealedAt: null },
      _count: true,
    });
  const [submitted, drafted] = await Promise.all([count({ not: null }), count(null)]);
  return { submitted, drafted };
}

/** How many people write ideas, how many of them have submitted one, and how many have not come yet. */
export async function countAuthors(scope: Organizer) {
  const { studyId } = scope;
  const authors = { studyId, roles: { has: "author" }, withdrawnAt: null };
  const [joined, submitted, invited] = await Promise.all([
    webDatabase().member.count({ where: authors }),
    webDatabase().member.count({
      where: { ...authors, drafts: { some: { submittedAt: { not: null } } } },
    }),
    webDatabase().invitation.count({
      where: { studyId, role: "author", acceptedAt: null, revokedAt: null },
    }),
  ]);
  return { invited: joined + invited, joined, submitted };
}

/** The study's ideas by topic, once intake is closed. */
export async function countIdeasByTopic(scope: Organizer) {
  return webDatabase().idea.groupBy({
    by: ["topicId"],
    where: { studyId: scope.studyId },
    _count: true,
  });
}
