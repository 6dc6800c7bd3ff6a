import { requireUnits } from "../data/require-units";
import { midRanks } from "../inference/ranks";
import { StatsError } from "../stats-error";
import type { DesignTerm } from "./decomposition";
import {
  combineCoefficients,
  dot,
  leastSquares,
  type Coefficient,
  type LeastSquaresFit,
} from "./least-squares";
import type { Effect } from "./wald-test";

/** One idea's mean scores before and after execution. */
export type PrePost = { readonly pre: number; readonly post: number };

/** A straight line of post on pre. */
export type Line = { readonly intercept: number; readonly slope: number };

export type Ancova = {
  readonly fit: LeastSquaresFit;
  readonly intercept: Coefficient;
  /** Post points for one pre point more, within an arm. */
  readonly pre: Coefficient;
  /** Post of the arm − post of the reference at the same pre. */
  readonly arm: Coefficient;
  /** Mean of pre over all ideas, where the adjusted means are taken. */
  readonly preMean: number;
  readonly adjustedMeans: { readonly reference: Effect; readonly arm: Effect };
  /** Parallel: the model has one slope. With covariates, at their means. */
  readonly lines: { readonly reference: Line; readonly arm: Line };
};

type Options = {
  readonly confidenceLevel?: number;
  /** Further columns: the reference's ideas first, then the arm's, each in the order given. */
  readonly covariates?: readonly DesignTerm[];
};

/**
 * Analysis of covariance of two arms: post = intercept + slope · pre + effect · arm (+ covariates), by least squares.
 * Estimand: mean post score of the arm − that of the reference among ideas of the same pre score; positive where the
 * arm ends higher. Coded 0 for the reference and 1 for the arm.
 *
 * @param arm       ideas of the arm, each with both means in scale points
 * @param reference ideas of the reference arm, other than those of `arm`
 * @returns figures in scale points, the adjusted means at the mean of pre (and of each covariate)
 * @throws StatsError "too-few-units" (an arm without ideas, or no residual degrees of freedom), "not-identifiable" (pre
 *   takes one value only, or tells the arms apart entirely), "zero-variance", "non-finite", "invalid-option"
 * Source: Huitema 2011, The Analysis of Covariance and Alternatives, 2nd edition. Checked against R 4.2.2 `lm` on the
 * released reviews of arXiv:2506.20803 (relative 1e-9).
 */
export function ancova(
  arm: readonly PrePost[],
  reference: readonly PrePost[],
  { confidenceLevel, covariates = [] }: Options = {},
): Ancova {
  for (const ideas of [arm, reference])
    requireUnits(
      ideas.map((idea) => idea.post),
      1,
      "an analysis of covariance in one of the arms",
    );
  const { post, pre, isArm } = columnsOf(arm, reference);
  const terms = [{ name: "pre", values: pre }, { name: "arm", values: isArm }, ...covariates];
  const fit = leastSquares(post, terms, { confidenceLevel });
  const preMean = meanOf(pre);
  const centers = covariates.map((covariate) => meanOf(covariate.values));
  const intercept = coefficient(fit, 0);
  const slope = coefficient(fit, 1);
  const effect = coefficient(fit, 2);
  const atCenters = dot(
    centers,
    fit.coefficients.slice(3).map((entry) => entry.estimate),
  );
  const line = (shift: number): Line => ({
    intercept: intercept.estimate + atCenters + shift,
    slope: slope.estimate,
  });
  return {
    fit,
    intercept,
    pre: slope,
    arm: effect,
    preMean,
    adjustedMeans: {
      reference: combineCoefficients(fit, [1, preMean, 0, ...centers]),
      arm: combineCoefficients(fit, [1, preMean, 1, ...centers]),
    },
    lines: { reference: line(0), arm: line(effect.estimate) },
  };
}

export type SlopeDifference = {
  /** Slope of the arm − slope of the reference. */
  readonly difference: Coefficient;
  readonly degreesOfFreedom: number;
  /** Each arm's own line. */
  readonly lines: { readonly reference: Line; readonly arm: Line };
};

/**
 * Whether the arms' slopes of post on pre differ: the coefficient of arm × pre beside pre and arm.
 * Estimand: slope of the arm − slope of the reference, in post points by pre point. Where it is not zero, the arms'
 * difference depends on the pre score, and the one difference of `ancova` is an average of it.
 *
 * @throws StatsError as `ancova`; "not-identifiable" also if pre takes one value only in one of the arms
 * Checked against R 4.2.2 `lm(post ~ pre * arm)` (relative 1e-9).
 */
export function slopeDifference(
  arm: readonly PrePost[],
  reference: readonly PrePost[],
  { confidenceLevel }: { readonly confidenceLevel?: number } = {},
): SlopeDifference {
  const { post, pre, isArm } = columnsOf(arm, reference);
  const product = pre.map((value, unit) => value * (isArm[unit] ?? 0));
  const fit = leastSquares(
    post,
    [
      { name: "pre", values: pre },
      { name: "arm", values: isArm },
      { name: "arm × pre", values: product },
    ],
    { confidenceLevel },
  );
  const [intercept, slope, shift] = fit.coefficients.map((entry) => entry.estimate);
  const difference = coefficient(fit, 3);
  return {
    difference,
    degreesOfFreedom: fit.degreesOfFreedom,
    lines: {
      reference: { intercept: intercept ?? 0, slope: slope ?? 0 },
      arm: {
        intercept: (intercept ?? 0) + (shift ?? 0),
        slope: (slope ?? 0) + difference.estimate,
      },
    },
  };
}

/**
 * Analysis of covariance on ranks: pre and post are each replaced by their ranks over both arms, ties by mid-ranks.
 * Estimand: mean rank after execution of the arm − that of the reference, at the same rank before it. It asks little of
 * the scores' distribution, but answers in ranks, not in points.
 *
 * @throws StatsError as `ancova`
 * Source: Conover & Iman 1982, Biometrics 38:715–724. Checked against R 4.2.2
 * `lm(rank(post) ~ rank(pre) + arm)` (relative 1e-9).
 */
export function rankAncova(
  arm: readonly PrePost[],
  reference: readonly PrePost[],
  options: { readonly confidenceLevel?: number } = {},
): Ancova {
  const ideas = [...reference, ...arm];
  const pre = midRanks(ideas.map((idea) => idea.pre)).ranks;
  const post = midRanks(ideas.map((idea) => idea.post)).ranks;
  const ranked = ideas.map((_, place) => ({ pre: pre[place] ?? 0, post: post[place] ?? 0 }));
  return ancova(ranked.slice(reference.length), ranked.slice(0, reference.length), options);
}

function columnsOf(arm: readonly PrePost[], reference: readonly PrePost[]) {
  const ideas = [...reference, ...arm];
  return {
    post: Float64Array.from(ideas, (idea) => idea.post),
    pre: Float64Array.from(ideas, (idea) => idea.pre),
    isArm: Float64Array.from(ideas, (_, place) => (place < reference.length ? 0 : 1)),
  };
}

function coefficient(fit: LeastSquaresFit, place: number): Coefficient {
  const found = fit.coefficients[place];
  if (!found) throw new StatsError("not-identifiable", "The model lacks one of its coefficients.");
  return found;
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let unit = 0; unit < values.length; unit++) sum += values[unit] ?? 0;
  return sum / values.length;
}
