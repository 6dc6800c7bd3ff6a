import "server-only";
import { pageScope } from "@/lib/entry/page";
import {
  countAuthors,
  countDraftsByTopic,
  countIdeasByTopic,
  findMachineArms,
  findTopics,
  findUploads,
} from "./data-upload";
import { exampleFiles } from "./example-ideas";

type TopicCount = { topicId: string | null; _count: number };

function countOf(counts: readonly TopicCount[], topicId: string | null): number {
  return counts.find((count) => count.topicId === topicId)?._count ?? 0;
}

/** What an organizer sees of intake: numbers and uploads, no text and no name. */
export async function loadIntake(studyId: string) {
  const scope = await pageScope(studyId, "intake.upload");
  const [topics, machineArms, uploads, drafts, ideas, authors] = await Promise.all([
    findTopics(scope),
    findMachineArms(scope),
    findUploads(scope),
    countDraftsByTopic(scope),
    countIdeasByTopic(scope),
    countAuthors(scope),
  ]);
  const rowOf = (topicId: string | null, topic: string) => ({
    topic,
    submitted: countOf(drafts.submitted, topicId),
    drafted: countOf(drafts.drafted, topicId),
    sealed: countOf(ideas, topicId),
  });
  const withoutTopic = rowOf(null, "No topic chosen yet");
  return {
    studyId,
    phase: scope.phase,
    authors,
    topics: [
      ...topics.map(({ id, name }) => rowOf(id, name)),
      ...(scope.phase === "intake" && withoutTopic.drafted > 0 ? [withoutTopic] : []),
    ],
    machineArms: machineArms.map(({ id, name }) => ({ armId: id, name })),
    uploads: uploads.map(({ id, ideaCount, createdAt, discardedAt }) => ({
      batchId: id,
      ideaCount,
      uploadedAt: createdAt.toISOString(),
      discardedAt: discardedAt?.toISOString() ?? null,
    })),
    examples: exampleFiles(topics.map(({ name }) => name)),
  };
}
export type IntakeOverview = Awaited<ReturnType<typeof loadIntake>>;
