import { hasReached } from "@/lib/study/phases";
import type { Phase } from "@/lib/study/vocabulary";

export const drawKinds = ["reviewers-pre", "executors", "reviewers-post"] as const;
export type DrawKind = (typeof drawKinds)[number];

/** The words of a draw: what it is called, whom it draws and for what. */
export type DrawWords = {
  title: string;
  /** One piece of work: an idea to review, an execution to review, an idea to carry out. */
  item: string;
  people: string;
  /** Why it can't be drawn again. */
  standing: string;
};

export const drawWords: Readonly<Record<DrawKind, DrawWords>> = {
  "reviewers-pre": {
    title: "Reviewers of ideas",
    item: "idea",
    people: "reviewers",
    standing: "The draw stands: a reviewer has opened what they were given.",
  },
  executors: {
    title: "Executors",
    item: "idea",
    people: "executors",
    standing: "The draw stands: an executor has begun to work.",
  },
  "reviewers-post": {
    title: "Reviewers of executions",
    item: "execution",
    people: "reviewers",
    standing: "The draw stands: a reviewer has opened what they were given.",
  },
};

const drawPhases: Readonly<Record<DrawKind, Phase>> = {
  "reviewers-pre": "idea-review",
  executors: "allocation",
  "reviewers-post": "execution-review",
};

/** The draws that a study has come to, the latest first, and which of them is to be made now. */
export function drawsIn(phase: Phase): { kind: DrawKind; isNow: boolean }[] {
  return drawKinds
    .filter((kind) => hasReached(phase, drawPhases[kind]))
    .map((kind) => ({ kind, isNow: drawPhases[kind] === phase }))
    .reverse();
}

/** How many pieces of work a person was given, per topic. */
export type Share = { memberId: string; name: string; perTopic: number[]; total: number };

/** Sums up who was given how much; people in the order of their names. */
export function sumShares(
  given: readonly { memberId: string; name: string; topicId: string }[],
  topicIds: readonly string[],
): Share[] {
  const shares = new Map<string, Share>();
  for (const { memberId, name, topicId } of given) {
    const share = shares.get(memberId) ?? {
      memberId,
      name,
      perTopic: topicIds.map(() => 0),
      total: 0,
    };
    shares.set(memberId, {
      ...share,
      perTopic: share.perTopic.map((count, at) => count + (topicIds[at] === topicId ? 1 : 0)),
      total: share.total + 1,
    });
  }
  return [...shares.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
}
