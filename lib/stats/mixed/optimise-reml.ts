import { StatsError } from "../stats-error";
import {
  expectedHessian,
  fisherRatios,
  newtonRatios,
  profiledDerivatives,
  type ProfiledDerivatives,
} from "./newton-step";
import { requireIdentifiable } from "./require-identifiable";
import type { RemlEvaluation, RemlEvaluator } from "./reml-evaluation";

export type RemlOptimum = {
  readonly evaluation: RemlEvaluation;
  /** Evaluations of the criterion with its derivatives. */
  readonly iterations: number;
  /**
   * √(gᵀ H⁻¹ g): how far the optimum can still be, in standard errors of the variances (up to a factor √2). Near zero
   * once converged.
   */
  readonly distance: number;
};

/** Above this many numbers in the dense system an evaluation costs seconds' fractions, and the last digits wait. */
const LARGE = 300 * 300;
/** Below this decrement a large model keeps the information matrix that it has: it no longer changes in the digits shown. */
const NEAR = 1e-8;
const MOST_ITERATIONS = 100;
/** A ratio that says that the residual variance is zero. */
const ENDLESS = 1e9;
/** A ratio that says so where the search gets no further. */
const FAR = 1e4;

/**
 * The variance ratios with the largest restricted likelihood, none below zero.
 *
 * Starts from MINQUE(0), goes by Fisher scoring while far and by Newton's method when near, both with exact second
 * derivatives and step halving. What it returns is a proven minimum of the criterion: the gradient vanishes along every
 * ratio above zero, points up along those at zero, and the Hessian is positive definite.
 *
 * @throws StatsError "not-identifiable" | "zero-variance" | "not-converged"
 */
export function optimiseReml(evaluator: RemlEvaluator): RemlOptimum {
  const { problem } = evaluator;
  const count = problem.factors.length;
  const nothing = evaluator.evaluate(new Float64Array(count));
  if (!nothing) throw residualGone();
  requireIdentifiable(nothing);
  const ones = new Float64Array(count).fill(1);
  const start = fisherRatios(nothing)?.map((ratio) => Math.min(ratio, 1e4)) ?? ones;
  const first = attempt(evaluator, start);
  const large = (problem.dense + problem.fixed) ** 2 > LARGE;
  const settled = first && first.evaluation.system.ratios.every((ratio) => ratio > 0);
  if (first && (settled || large)) return first;
  // An optimum at the border need not be the only one; another start finds out where that costs little.
  const second = attempt(evaluator, ones);
  const [best] = [first, second]
    .filter((found) => found !== null)
    .sort((left, right) => left.criterion - right.criterion);
  if (!best)
    throw new StatsError(
      "not-converged",
      "The search for the variances did not end at a proven optimum of the restricted likelihood.",
    );
  // The workspace holds whatever the second search saw last.
  const evaluation = evaluator.evaluate(best.evaluation.system.ratios);
  if (!evaluation) throw residualGone();
  return { ...best, evaluation };
}

type Attempt = RemlOptimum & { readonly criterion: number };

function attempt(evaluator: RemlEvaluator, start: Float64Array): Attempt | null {
  const { dense, fixed, observations } = evaluator.problem;
  const large = (dense + fixed) ** 2 > LARGE;
  const tolerance = large ? 1e-11 : 1e-22;
  let evaluation = evaluator.evaluate(start);
  let before = Infinity;
  for (let iterations = 2; evaluation && iterations < MOST_ITERATIONS; iterations++) {
    const derivatives = profiledDerivatives(evaluation);
    const { ratios, criterion } = evaluation.system;
    if (ratios.some((ratio) => ratio > ENDLESS)) throw residualGone();
    const { decrement } = derivatives;
    if (
      decrement !== null &&
      (decrement <= tolerance || (decrement < 1e-12 && decrement > before / 4))
    )
      return { evaluation, iterations, distance: Math.sqrt(Math.max(0, decrement)), criterion };
    before = decrement ?? Infinity;
    const options = {
      slack: 1e-12 * (Math.abs(criterion) + observations),
      squares: large && decrement !== null && decrement < NEAR ? evaluation.squares : undefined,
    };
    let next: RemlEvaluation | null = null;
    for (const target of targets(evaluation, derivatives)) {
      next = target && searchLine(evaluator, evaluation, target, options);
      if (next) break;
    }
    // Rounding stops a search that runs off to where no residual variance is left.
    if (!next && ratios.some((ratio) => ratio > FAR)) throw residualGone();
    evaluation = next;
  }
  return null;
}

/** Targets to try, the most promising first. */
function* targets(
  evaluation: RemlEvaluation,
  derivatives: ProfiledDerivatives,
): Generator<Float64Array | null> {
  const near = derivatives.decrement !== null && derivatives.decrement < 1;
  const { ratios } = evaluation.system;
  if (near) yield newtonRatios(ratios, derivatives, derivatives.hessian);
  yield fisherRatios(evaluation);
  yield newtonRatios(ratios, derivatives, expectedHessian(evaluation));
}

/** Goes towards the target: all the way if the criterion is no worse there, else half as far until it is better. */
function searchLine(
  evaluator: RemlEvaluator,
  { system }: RemlEvaluation,
  target: Float64Array,
  { slack, squares }: { readonly slack: number; readonly squares: Float64Array | undefined },
): RemlEvaluation | null {
  const { ratios, criterion } = system;
  const whole = evaluator.evaluate(target, squares);
  if (whole && whole.system.criterion <= criterion + slack) return whole;
  for (let share = 0.5; share > 1e-4; share /= 2) {
    const between = ratios.map((ratio, k) => ratio + share * ((target[k] ?? 0) - ratio));
    const solved = evaluator.solve(between);
    if (solved && solved.criterion < criterion) return evaluator.evaluate(between);
  }
  return null;
}

function residualGone(): StatsError {
  return new StatsError(
    "zero-variance",
    "The random and fixed effects fit every score exactly, so that no residual variance is left and the likelihood has no maximum.",
  );
}
