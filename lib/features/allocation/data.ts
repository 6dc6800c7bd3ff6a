import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { webDatabase } from "@/lib/db/connections";
import { studySettingsSchema } from "@/lib/study/settings";
import type { DrawKind } from "./rules";

type Drawing = Authorized<"allocation.draw">;

/** The topics, in their order, and how many reviews a piece of work is to get. */
export async function getDrawSetting({ studyId }: Drawing) {
  const study = await webDatabase().study.findUniqueOrThrow({
    where: { id: studyId },
    select: {
      settings: true,
      topics: { select: { id: true, name: true }, orderBy: { position: "asc" } },
    },
  });
  const { reviewsPerIdea, reviewsPerExecution } = studySettingsSchema.parse(study.settings);
  return { topics: study.topics, reviewsPerIdea, reviewsPerExecution };
}

/** The topics of what is to be given out, one entry a piece. */
export async function findItemTopics({ studyId }: Drawing, kind: DrawKind): Promise<string[]> {
  if (kind !== "reviewers-post") {
    const ideas = await webDatabase().idea.findMany({
      where: { studyId },
      select: { topicId: true },
    });
    return ideas.map((idea) => idea.topicId);
  }
  const executions = await webDatabase().execution.findMany({
    where: { studyId, status: "finished" },
    select: { idea: { select: { topicId: true } } },
  });
  return executions.map((execution) => execution.idea.topicId);
}

/** Those who take part in a draw: the topics that they accept (none: all) and how much they take on. */
export async function findCandidates({ studyId }: Drawing, kind: DrawKind) {
  const members = await webDatabase().member.findMany({
    where: {
      studyId,
      withdrawnAt: null,
      roles: { has: kind === "executors" ? "executor" : "reviewer" },
    },
    select: { maximumReviews: true, topics: { select: { topicId: true } } },
  });
  return members.map((member) => ({
    topicIds: member.topics.map((topic) => topic.topicId),
    maximum: kind === "executors" ? 1 : member.maximumReviews,
  }));
}

const person = { select: { user: { select: { name: true, email: true } } } } as const;

/** What was given to whom: the person and the topic, and whether they have begun. Not which idea. */
export async function findGiven({ studyId }: Drawing, kind: DrawKind) {
  const idea = { select: { topicId: true } } as const;
  const rows =
    kind === "executors"
      ? (
          await webDatabase().execution.findMany({
            where: { studyId },
            select: { memberId: true, member: person, idea, status: true },
          })
        ).map((row) => ({ ...row, begun: row.status === "started" || row.status === "finished" }))
      : (
          await webDatabase().assignment.findMany({
            where: { studyId, stage: kind === "reviewers-pre" ? "pre" : "post", withdrawnAt: null },
            select: { memberId: true, member: person, idea, firstOpenedAt: true },
          })
        ).map((row) => ({ ...row, begun: row.firstOpenedAt !== null }));
  return rows.map(({ memberId, member, idea: { topicId }, begun }) => ({
    memberId,
    name: member.user.name ?? member.user.email,
    topicId,
    begun,
  }));
}

/** The record of the draws of a kind, the latest first. */
export async function findRuns({ studyId }: Drawing, kind: DrawKind) {
  return webDatabase().randomisationRun.findMany({
    where: { studyId, kind },
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      seed: true,
      algorithm: true,
      algorithmVersion: true,
      inputHash: true,
      outputHash: true,
      createdAt: true,
    },
  });
}
