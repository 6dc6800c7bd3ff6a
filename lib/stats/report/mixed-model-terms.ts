import type { ScoreRow, Stage } from "../data/score-row";
import { distinctSorted } from "../data/text-order";
import type { FixedColumns } from "../mixed/fixed-design";
import type { RandomFactorInput } from "../mixed/random-factor";
import type { ArmPair } from "./study-data";

/** Terms that a model has where the data can carry them, those that give way first last. */
export type OptionalTerm = "idea:stage" | "reviewer" | "topic" | "executor";

export type LeftOutTerm = { readonly term: OptionalTerm; readonly explanation: string };

/** Rows that lack a name may be at most this share of all. */
const UNNAMED_SHARE = 0.05;

/** The covariate that names who carried an idea out. */
const EXECUTOR = "executor";

/**
 * Which optional terms the rows can carry, and why not the others.
 *
 * @param stage one stage's model, or null for the model of both
 */
export function usableTerms(
  rows: readonly ScoreRow[],
  { referenceArm, otherArm }: ArmPair,
  stage: Stage | null,
): { terms: OptionalTerm[]; leftOut: LeftOutTerm[] } {
  const reasons: [OptionalTerm, string | null][] = [
    ["reviewer", reviewerProblem(rows)],
    ["topic", topicProblem(rows, [referenceArm, otherArm])],
  ];
  if (stage === null) reasons.unshift(["idea:stage", ideaStageProblem(rows)]);
  const post = rows.filter((row) => row.stage === "post");
  if (post.some((row) => executorOf(row) !== null))
    reasons.push(["executor", executorProblem(post)]);
  return {
    terms: reasons.flatMap(([term, problem]) => (problem === null ? [term] : [])),
    leftOut: reasons.flatMap(([term, problem]) =>
      problem === null ? [] : [{ term, explanation: problem }],
    ),
  };
}

function ideaStageProblem(rows: readonly ScoreRow[]): string | null {
  const ideas = new Set(rows.map((row) => row.idea)).size;
  const cells = new Set(rows.map(ideaStage)).size;
  if (cells === rows.length)
    return "No idea has two reviews in a stage, so that what an idea's stage adds cannot be told from a single review's.";
  if (cells === ideas)
    return "No idea has scores of both stages, so that what an idea's stage adds cannot be told from the idea.";
  return null;
}

function reviewerProblem(rows: readonly ScoreRow[]): string | null {
  const named = rows.filter((row) => row.reviewer !== null);
  if (named.length === 0) return "The data name no reviewers.";
  const missing = rows.length - named.length;
  if (missing > UNNAMED_SHARE * rows.length)
    return `${missing} of ${rows.length} scores name no reviewer.`;
  const reviewers = new Set(named.map((row) => row.reviewer)).size;
  if (reviewers < 2) return "One reviewer gave all scores.";
  if (reviewers === named.length)
    return "No reviewer gave two scores, so that a reviewer's leaning cannot be told from a single review's.";
  return null;
}

function topicProblem(rows: readonly ScoreRow[], arms: readonly string[]): string | null {
  const without = new Set(rows.filter((row) => row.topic === null).map((row) => row.idea)).size;
  const topics = new Set(rows.flatMap((row) => row.topic ?? []));
  if (topics.size === 0) return "The data name no topics.";
  if (without > 0)
    return without === 1 ? "One idea has no topic." : `${without} ideas have no topic.`;
  if (topics.size === 1) return "All ideas have the same topic.";
  const shared = [...topics].some((topic) =>
    arms.every((arm) => rows.some((row) => row.topic === topic && row.arm === arm)),
  );
  if (!shared)
    return "No topic has ideas of both arms, so that topics cannot be told from the arms.";
  return null;
}

function executorProblem(post: readonly ScoreRow[]): string | null {
  const named = post.filter((row) => executorOf(row) !== null);
  const missing = post.length - named.length;
  if (missing > UNNAMED_SHARE * post.length)
    return `${missing} of ${post.length} scores after execution name no executor.`;
  const ideas = new Map<string, Set<string>>();
  for (const row of named) {
    const executor = executorOf(row) ?? "";
    ideas.set(executor, (ideas.get(executor) ?? new Set()).add(row.idea));
  }
  if (ideas.size < 2) return "One executor carried out all ideas.";
  if ([...ideas.values()].every((own) => own.size === 1))
    return "No executor carried out two ideas, so that what the executor adds cannot be told from what the idea's execution adds: the two are confounded.";
  return null;
}

/** The columns of the fixed effects in treatment coding, named as R names them. */
export function fixedColumns(
  rows: readonly ScoreRow[],
  { otherArm }: ArmPair,
  stage: Stage | null,
  withTopic: boolean,
): FixedColumns {
  const indicator = (holds: (row: ScoreRow) => boolean) =>
    Float64Array.from(rows, (row) => (holds(row) ? 1 : 0));
  const named: [string, Float64Array][] = [
    ["(Intercept)", indicator(() => true)],
    [`arm${otherArm}`, indicator((row) => row.arm === otherArm)],
  ];
  if (stage === null) named.push(["stagepost", indicator((row) => row.stage === "post")]);
  if (withTopic)
    for (const topic of distinctSorted(rows.flatMap((row) => row.topic ?? [])).slice(1))
      named.push([`topic${topic}`, indicator((row) => row.topic === topic)]);
  if (stage === null)
    named.push([
      interactionName(otherArm),
      indicator((row) => row.arm === otherArm && row.stage === "post"),
    ]);
  return { names: named.map(([name]) => name), columns: named.map(([, column]) => column) };
}

export function interactionName(otherArm: string): string {
  return `arm${otherArm}:stagepost`;
}

export function randomFactors(
  rows: readonly ScoreRow[],
  terms: readonly OptionalTerm[],
): RandomFactorInput[] {
  const factors: RandomFactorInput[] = [{ name: "idea", groups: rows.map((row) => row.idea) }];
  if (terms.includes("idea:stage"))
    factors.push({ name: "idea:stage", groups: rows.map(ideaStage) });
  if (terms.includes("reviewer"))
    factors.push({
      name: "reviewer",
      // A review without a name is its own reviewer's.
      groups: rows.map((row, index) => row.reviewer ?? index),
    });
  if (terms.includes("executor"))
    factors.push({
      name: "executor",
      // Nobody has executed anything yet when the first stage is scored.
      groups: rows.map((row) =>
        row.stage === "post" ? JSON.stringify(executorOf(row) ?? [row.idea]) : null,
      ),
    });
  return factors;
}

/** The model as R writes it. */
export function modelFormula(stage: Stage | null, terms: readonly OptionalTerm[]): string {
  const random = (["idea", "idea:stage", "reviewer", "executor"] as const).filter(
    (term) => term === "idea" || terms.includes(term),
  );
  return [
    `score ~ ${stage === null ? "arm * stage" : "arm"}`,
    ...(terms.includes("topic") ? ["topic"] : []),
    ...random.map((term) => `(1 | ${term})`),
  ].join(" + ");
}

function ideaStage(row: ScoreRow): string {
  return `${row.stage} ${row.idea}`;
}

function executorOf(row: ScoreRow): string | null {
  const executor = row.covariates[EXECUTOR];
  return executor === undefined || executor === "" ? null : String(executor);
}
