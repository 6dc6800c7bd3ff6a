import { explicitColumns, type ExplicitColumns } from "./explicit-columns";
import { applyProjection, levelProduct, projectedResponse } from "./level-vector";
import type { MixedProblem } from "./mixed-problem";
import { projectedSquares } from "./projected-squares";
import { projectedTraces } from "./projected-traces";
import {
  invertSystem,
  makeWorkspace,
  solveSystem,
  type SolvedSystem,
  type Workspace,
} from "./solve-system";

/**
 * The restricted likelihood and its parts at given variance ratios, all by the residual variance: V = σ² H.
 *
 * Index 0 is the residual (V₀ = I), k + 1 the factor k (V = Z Zᵀ).
 */
export type RemlEvaluation = {
  readonly system: SolvedSystem;
  readonly explicit: ExplicitColumns;
  /** tr(P V_k). */
  readonly traces: Float64Array;
  /** rᵀ P V_k P r. */
  readonly forms: Float64Array;
  /** tr(P V_k P V_l), row-major. */
  readonly information: Float64Array;
  /** rᵀ P V_k P V_l P r, row-major. */
  readonly curvature: Float64Array;
  /** What `information` was made of. */
  readonly squares: Float64Array;
};

export type RemlEvaluator = {
  readonly problem: MixedProblem;
  /** The system and criterion alone; null where there is none. */
  readonly solve: (ratios: Float64Array) => SolvedSystem | null;
  /**
   * With all derivatives. The next call overwrites what this one returned.
   *
   * @param squares of an evaluation so near that they need not be worked out anew
   */
  readonly evaluate: (ratios: Float64Array, squares?: Float64Array) => RemlEvaluation | null;
};

export function makeEvaluator(problem: MixedProblem): RemlEvaluator {
  const workspace = makeWorkspace(problem);
  const arrays: Float64Array[] = [workspace.spare];
  const memory = (use: number) =>
    (arrays[use] ??= new Float64Array((problem.dense + problem.fixed) ** 2));
  return {
    problem,
    solve: (ratios) => solveSystem(problem, ratios, workspace),
    evaluate: (ratios, squares) => evaluateAt(problem, ratios, workspace, memory, squares),
  };
}

function evaluateAt(
  problem: MixedProblem,
  ratios: Float64Array,
  workspace: Workspace,
  memory: (use: number) => Float64Array,
  near?: Float64Array,
): RemlEvaluation | null {
  const system = solveSystem(problem, ratios, workspace);
  if (!system) return null;
  invertSystem(system, workspace);
  const explicit = explicitColumns(system);
  const projected = projectedTraces(system, explicit);
  const squares = near ?? projectedSquares(system, explicit, projected, memory);
  const response = projectedResponse(system);
  const count = problem.factors.length;
  const forms = new Float64Array(count);
  const curvature = new Float64Array(count * count);
  for (let l = 0; l < count; l++) {
    forms[l] = levelProduct(system, l, response, response);
    const turned = applyProjection(system, l, response);
    for (let k = 0; k < count; k++)
      curvature[k * count + l] = levelProduct(system, k, response, turned);
  }
  const free = problem.observations - problem.fixed;
  return {
    system,
    explicit,
    squares,
    ...withResidual(ratios, free, projected.traces, squares),
    ...namedForms(withResidual(ratios, free * system.residualVariance, forms, curvature)),
  };
}

function namedForms({ traces, information }: { traces: Float64Array; information: Float64Array }) {
  return { forms: traces, curvature: information };
}

/**
 * The residual's entries follow from those of the factors: P = P H P = P P + Σ γ P V P, and tr(P H) = observations −
 * fixed effects, rᵀ P H P r = rᵀ P r.
 */
function withResidual(
  ratios: Float64Array,
  whole: number,
  single: Float64Array,
  pairs: Float64Array,
): { traces: Float64Array; information: Float64Array } {
  const count = ratios.length;
  const size = count + 1;
  const traces = new Float64Array(size);
  const information = new Float64Array(size * size);
  let residual = whole;
  for (let k = 0; k < count; k++) {
    traces[k + 1] = single[k] ?? 0;
    residual -= (ratios[k] ?? 0) * (single[k] ?? 0);
    let cross = single[k] ?? 0;
    for (let l = 0; l < count; l++) {
      // The mean of both halves takes off the asymmetry that rounding leaves.
      const pair = ((pairs[k * count + l] ?? 0) + (pairs[l * count + k] ?? 0)) / 2;
      information[(k + 1) * size + l + 1] = pair;
      cross -= (ratios[l] ?? 0) * pair;
    }
    information[k + 1] = cross;
    information[(k + 1) * size] = cross;
  }
  traces[0] = residual;
  let corner = residual;
  for (let k = 0; k < count; k++) corner -= (ratios[k] ?? 0) * (information[k + 1] ?? 0);
  information[0] = corner;
  return { traces, information };
}
