import type { Stage } from "../data/score-row";
import { codeOf } from "../data/text-column";
import { countDistinct, ideaOf, ideaStageOf, type ModelRows } from "./mixed-model-rows";
import type { ArmPair } from "./study-data";

/** Terms that a model has where the data can carry them, those that give way first last. */
export type OptionalTerm = "idea:stage" | "reviewer" | "topic" | "executor";

export type LeftOutTerm = { readonly term: OptionalTerm; readonly explanation: string };

/** Rows that lack a name may be at most this share of all. */
const UNNAMED_SHARE = 0.05;

/**
 * Which optional terms the rows can carry, and why not the others.
 *
 * @param stage one stage's model, or null for the model of both
 */
export function usableTerms(
  rows: ModelRows,
  pair: ArmPair,
  stage: Stage | null,
): { terms: OptionalTerm[]; leftOut: LeftOutTerm[] } {
  const reasons: [OptionalTerm, string | null][] = [
    ["reviewer", reviewerProblem(rows)],
    ["topic", topicProblem(rows, pair)],
  ];
  if (stage === null) reasons.unshift(["idea:stage", ideaStageProblem(rows)]);
  const { executor, table, places } = rows;
  const post = places.filter((place) => table.stages[place] === 1);
  if (post.some((place) => (executor.codes[place] ?? -1) >= 0))
    reasons.push(["executor", executorProblem(rows, post)]);
  return {
    terms: reasons.flatMap(([term, problem]) => (problem === null ? [term] : [])),
    leftOut: reasons.flatMap(([term, problem]) =>
      problem === null ? [] : [{ term, explanation: problem }],
    ),
  };
}

function ideaStageProblem({ table, places }: ModelRows): string | null {
  const ideas = countDistinct(places, ideaOf(table));
  const cells = countDistinct(places, ideaStageOf(table));
  if (cells === places.length)
    return "No idea has two reviews in a stage, so that what an idea's stage adds cannot be told from a single review's.";
  if (cells === ideas)
    return "No idea has scores of both stages, so that what an idea's stage adds cannot be told from the idea.";
  return null;
}

function reviewerProblem({ table: { reviewer }, places }: ModelRows): string | null {
  const named = places.filter((place) => (reviewer.codes[place] ?? -1) >= 0);
  if (named.length === 0) return "The data name no reviewers.";
  const missing = places.length - named.length;
  if (missing > UNNAMED_SHARE * places.length)
    return `${missing} of ${places.length} scores name no reviewer.`;
  const reviewers = countDistinct(named, (place) => reviewer.codes[place] ?? 0);
  if (reviewers < 2) return "One reviewer gave all scores.";
  if (reviewers === named.length)
    return "No reviewer gave two scores, so that a reviewer's leaning cannot be told from a single review's.";
  return null;
}

function topicProblem(
  { table, places }: ModelRows,
  { referenceArm, otherArm }: ArmPair,
): string | null {
  const { topic, arm } = table;
  const withoutTopic = places.filter((place) => (topic.codes[place] ?? -1) < 0);
  const without = countDistinct(withoutTopic, ideaOf(table));
  const arms = [codeOf(arm, referenceArm), codeOf(arm, otherArm)];
  /** By topic: 1 if the reference arm has it, 2 if the other has, 3 if both have. */
  const armsOf = new Uint8Array(topic.names.length);
  for (const place of places) {
    const own = topic.codes[place] ?? -1;
    if (own >= 0) armsOf[own] = (armsOf[own] ?? 0) | (arm.codes[place] === arms[1] ? 2 : 1);
  }
  const topics = armsOf.filter((found) => found > 0).length;
  if (topics === 0) return "The data name no topics.";
  if (without > 0)
    return without === 1 ? "One idea has no topic." : `${without} ideas have no topic.`;
  if (topics === 1) return "All ideas have the same topic.";
  if (!armsOf.includes(3))
    return "No topic has ideas of both arms, so that topics cannot be told from the arms.";
  return null;
}

function executorProblem({ executor, table }: ModelRows, post: Int32Array): string | null {
  const named = post.filter((place) => (executor.codes[place] ?? -1) >= 0);
  const missing = post.length - named.length;
  if (missing > UNNAMED_SHARE * post.length)
    return `${missing} of ${post.length} scores after execution name no executor.`;
  const ideas = new Map<number, Set<number>>();
  for (const place of named) {
    const own = executor.codes[place] ?? -1;
    ideas.set(own, (ideas.get(own) ?? new Set()).add(table.idea.codes[place] ?? -1));
  }
  if (ideas.size < 2) return "One executor carried out all ideas.";
  if ([...ideas.values()].every((own) => own.size === 1))
    return "No executor carried out two ideas, so that what the executor adds cannot be told from what the idea's execution adds: the two are confounded.";
  return null;
}
