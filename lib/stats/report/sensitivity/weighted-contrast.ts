import type { Interval } from "../../inference/interval";
import { distinctSorted } from "../../data/text-order";
import type { DesignTerm } from "../../regression/decomposition";
import { dot } from "../../regression/least-squares";
import { logisticRegression, type LogisticFit } from "../../regression/logistic";
import { normalReference, waldTest } from "../../regression/wald-test";
import { StatsError } from "../../stats-error";
import type { ReportOptions } from "../report-options";
import { pOf } from "../p-of";
import type { Candidate } from "./candidates";

export type WeightedContrast = {
  readonly difference: number;
  readonly standardError: number;
  readonly z: number;
  readonly interval: Interval;
  readonly pTwoSided: number;
  readonly pGreater: number;
  readonly pLess: number;
  /** The one of the three that the options' alternative asks for. */
  readonly p: number;
  /** What the model of completion holds; topics are left out where they cannot be estimated. */
  readonly completionModel: readonly ("arm" | "pre" | "topic")[];
  /** The smallest probability of being finished among finished ideas: the largest weight is one by it. */
  readonly smallestProbability: number;
  /** (Σ weights)² / Σ weights²: how many ideas of equal weight say as much. */
  readonly effectiveIdeas: { readonly reference: number; readonly other: number };
};

const MOST_TOPICS = 20;

/**
 * The change-score contrast of finished ideas, weighted by the inverse probability of being finished.
 * Estimand: mean change of the other arm − that of the reference arm over all candidates, if whether an idea was
 * finished depends on its arm, pre mean and topic alone.
 *
 * The probability is that of a logistic regression on arm, pre and (where estimable) topic. Each arm's mean divides by
 * the sum of its weights (Hájek), so that stabilised weights give the same. The standard error is that of the stacked
 * estimating equations, which counts in that the probabilities are estimated; test and interval by the normal
 * distribution.
 *
 * @throws StatsError "zero-variance" (every idea was finished), "too-few-units", "not-identifiable" (arm or pre tells
 *   the finished ideas apart entirely), "not-converged"
 * Source: Hernán & Robins 2020, Causal Inference: What If, chapter 12; Stefanski & Boos 2002, The American Statistician
 * 56:29–38. Checked against the sandwich of the stacked equations with numerical derivatives in R 4.2.2 (relative 1e-6).
 */
export function weightedContrast(
  other: readonly Candidate[],
  reference: readonly Candidate[],
  { confidenceLevel, alternative }: ReportOptions,
): WeightedContrast {
  const candidates = [...reference, ...other];
  for (const arm of [reference, other])
    if (arm.filter(({ post }) => post !== null).length < 2)
      throw new StatsError(
        "too-few-units",
        "The weighted contrast needs two or more finished ideas in each arm.",
      );
  if (candidates.every(({ post }) => post !== null))
    throw new StatsError(
      "zero-variance",
      "Every idea was finished, so that there is nothing to weight for.",
    );
  const isOther = candidates.map((_, place) => (place < reference.length ? 0 : 1));
  const finished = candidates.map(({ post }) => (post === null ? 0 : 1));
  const basic = [
    { name: "arm", values: isOther },
    { name: "pre", values: candidates.map(({ pre }) => pre) },
  ];
  const { fit, terms, hasTopic } = fitCompletion(finished, basic, topicTerms(candidates));
  const changes = candidates.map(({ pre, post }) => (post === null ? 0 : post - pre));
  const armMean = (wanted: number) =>
    hajekMean(
      changes,
      finished.map((done, unit) => (isOther[unit] === wanted ? done : 0)),
      finished,
      terms,
      fit,
    );
  const [means0, means1] = [armMean(0), armMean(1)];
  const variance = means1.influence.reduce(
    (sum, value, unit) => sum + (value - (means0.influence[unit] ?? 0)) ** 2,
    0,
  );
  const level = confidenceLevel;
  const { estimate, statistic, ...test } = waldTest(
    means1.mean - means0.mean,
    Math.sqrt(variance),
    normalReference(level),
    level,
  );
  return {
    difference: estimate,
    z: statistic,
    ...test,
    p: pOf(test, alternative),
    completionModel: hasTopic ? ["arm", "pre", "topic"] : ["arm", "pre"],
    smallestProbability: fit.probabilities.reduce(
      (least, value, unit) => (finished[unit] === 1 ? Math.min(least, value) : least),
      1,
    ),
    effectiveIdeas: { reference: means0.effective, other: means1.effective },
  };
}

/** With topics if that model has estimates, else without. */
function fitCompletion(
  finished: readonly number[],
  basic: readonly DesignTerm[],
  topics: readonly DesignTerm[],
) {
  if (topics.length > 0) {
    try {
      const terms = [...basic, ...topics];
      return { fit: logisticRegression(finished, terms), terms, hasTopic: true };
    } catch (error) {
      if (!(error instanceof StatsError)) throw error;
    }
  }
  return { fit: logisticRegression(finished, basic), terms: basic, hasTopic: false };
}

/** One column for each topic but the first; none if an idea lacks a topic, or there are too many. */
function topicTerms(candidates: readonly Candidate[]): DesignTerm[] {
  const known = candidates.flatMap(({ topic }) => (topic === null ? [] : [topic]));
  const [, ...others] = distinctSorted(known);
  if (known.length < candidates.length || others.length >= MOST_TOPICS) return [];
  return others.map((name) => ({
    name: `topic ${name}`,
    values: candidates.map(({ topic }) => (topic === name ? 1 : 0)),
  }));
}

/** A weighted mean with each unit's influence on it, by the weights and by the model that they come from. */
function hajekMean(
  changes: readonly number[],
  included: readonly number[],
  finished: readonly number[],
  terms: readonly DesignTerm[],
  { probabilities, covariance }: LogisticFit,
) {
  const weights = included.map((one, unit) => (one === 1 ? 1 / (probabilities[unit] ?? 1) : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = dot(weights, changes) / total;
  const rowOf = (unit: number) => [1, ...terms.map(({ values }) => values[unit] ?? 0)];
  const byModel = covariance.map(() => 0);
  weights.forEach((weight, unit) => {
    if (weight === 0) return;
    const pull = weight * ((changes[unit] ?? 0) - mean) * (1 - (probabilities[unit] ?? 0));
    rowOf(unit).forEach((value, term) => (byModel[term] = (byModel[term] ?? 0) - pull * value));
  });
  const direction = covariance.map((row) => dot(row, byModel));
  const influence = changes.map((change, unit) => {
    const own = (weights[unit] ?? 0) * (change - mean);
    const surprise = (finished[unit] ?? 0) - (probabilities[unit] ?? 0);
    return (own + dot(direction, rowOf(unit)) * surprise) / total;
  });
  return { mean, influence, effective: total ** 2 / dot(weights, weights) };
}
