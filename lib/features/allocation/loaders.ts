import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { pageScope } from "@/lib/entry/page";
import { findCandidates, findGiven, findItemTopics, findRuns, getDrawSetting } from "./data";
import { drawsIn, drawWords, sumShares, type DrawKind } from "./rules";

/** The draws that a study has come to, each with what it is made from, its result and its record. */
export async function loadDraws(studyId: string) {
  const scope = await pageScope(studyId, "allocation.draw");
  const setting = await getDrawSetting(scope);
  const draws = [];
  for (const { kind, isNow } of drawsIn(scope.phase)) {
    draws.push(await describeDraw(scope, kind, isNow, setting));
  }
  return { phase: scope.phase, draws };
}

export type DrawDescription = Awaited<ReturnType<typeof describeDraw>>;

async function describeDraw(
  scope: Authorized<"allocation.draw">,
  kind: DrawKind,
  isNow: boolean,
  setting: Awaited<ReturnType<typeof getDrawSetting>>,
) {
  const { topics, reviewsPerIdea, reviewsPerExecution } = setting;
  const itemTopics = await findItemTopics(scope, kind);
  const candidates = await findCandidates(scope, kind);
  const given = await findGiven(scope, kind);
  const runs = await findRuns(scope, kind);
  const perItem =
    kind === "executors" ? 1 : kind === "reviewers-pre" ? reviewsPerIdea : reviewsPerExecution;
  return {
    kind,
    words: drawWords[kind],
    isNow,
    isDrawn: given.length > 0,
    canDraw: isNow && !given.some((one) => one.begun),
    items: itemTopics.length,
    perItem,
    people: candidates.length,
    capacity: candidates.reduce((sum, one) => sum + one.maximum, 0),
    topics: topics.map(({ id, name }) => ({
      topicId: id,
      name,
      items: itemTopics.filter((topicId) => topicId === id).length,
      people: candidates.filter((one) => one.topicIds.length === 0 || one.topicIds.includes(id))
        .length,
    })),
    shares: sumShares(
      given,
      topics.map((topic) => topic.id),
    ),
    runs: runs.map(({ id, createdAt, ...run }) => ({
      runId: id,
      ...run,
      createdAt: createdAt.toISOString(),
    })),
  };
}
