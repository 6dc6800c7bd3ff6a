import {
  choleskyInPlace,
  logDeterminant,
  solveLower,
  solveLowerTransposed,
} from "../linear-algebra/cholesky";
import { invertFromCholesky } from "../linear-algebra/symmetric-inverse";
import type { MixedProblem } from "./mixed-problem";
import { reduceBlocks, type ReducedBlocks } from "./reduce-blocks";

/**
 * Henderson's equations solved at given variance ratios γ (variance of a factor / residual variance).
 *
 * H = I + Σ γ Z Zᵀ; P = H⁻¹ − H⁻¹ X (Xᵀ H⁻¹ X)⁻¹ Xᵀ H⁻¹. "Kept" columns are the fixed effects and the levels of the
 * dense factors whose ratio is not zero. T is the kept part of Λ S⁻¹ Λ, so that aᵀ P b = aᵀ H₁⁻¹ b − (aᵀ H₁⁻¹ W) T
 * (Wᵀ H₁⁻¹ b) with W the kept columns.
 */
export type SolvedSystem = ReducedBlocks & {
  readonly problem: MixedProblem;
  readonly ratios: Float64Array;
  /** Kept columns, rising; the fixed effects are the last. */
  readonly kept: Int32Array;
  /** Place of each dense system's column among those kept, or −1. */
  readonly keptPlace: Int32Array;
  /** −2 × the restricted log-likelihood at the best residual variance, but for what the scaling of y and X adds. */
  readonly criterion: number;
  /** rᵀ P r / (observations − fixed): the residual variance, in the scaled response's units. */
  readonly residualVariance: number;
  /** T Wᵀ H₁⁻¹ r over the kept columns: predicted effects of levels, then the estimates. */
  readonly solution: Float64Array;
  /** Kept × kept; filled by `invertSystem`. */
  readonly inverse: Float64Array;
};

/** Memory that one fit uses over and over. */
export type Workspace = ReducedBlocks & {
  readonly factor: Float64Array;
  readonly spare: Float64Array;
};

export function makeWorkspace({ blocks, base, dense, fixed }: MixedProblem): Workspace {
  const size = (dense + fixed) ** 2;
  return {
    sums: new Float64Array(blocks.sums.length),
    normal: new Float64Array(base.length),
    factor: new Float64Array(size),
    spare: new Float64Array(size),
  };
}

/**
 * @returns null where the system is not positive definite to working precision, as at absurd ratios. What is returned
 *   lies in the workspace: the next solution overwrites it.
 */
export function solveSystem(
  problem: MixedProblem,
  ratios: Float64Array,
  workspace: Workspace,
): SolvedSystem | null {
  const { dense, fixed, observations, factors } = problem;
  const { normal, factor } = workspace;
  const roots = ratios.map(Math.sqrt);
  const blockLogDeterminant = reduceBlocks(problem, roots, workspace);

  const stride = dense + fixed + 1;
  const keptPlace = new Int32Array(dense + fixed).fill(-1);
  const kept: number[] = [];
  const scales: number[] = [];
  factors.forEach(({ eliminated, firstColumn, levels }, index) => {
    const root = roots[index] ?? 0;
    if (eliminated || root === 0) return;
    for (let level = 0; level < levels; level++) {
      keptPlace[firstColumn + level] = kept.length;
      kept.push(firstColumn + level);
      scales.push(root);
    }
  });
  const random = kept.length;
  for (let k = 0; k < fixed; k++) {
    keptPlace[dense + k] = kept.length;
    kept.push(dense + k);
    scales.push(1);
  }
  const size = kept.length;
  const last = (stride - 1) * stride;
  const solution = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    const scale = scales[row] ?? 0;
    const line = (kept[row] ?? 0) * stride;
    for (let column = 0; column <= row; column++)
      factor[row * size + column] =
        scale * (scales[column] ?? 0) * (normal[line + (kept[column] ?? 0)] ?? 0);
    if (row < random) factor[row * size + row] = (factor[row * size + row] ?? 0) + 1;
    solution[row] = scale * (normal[last + (kept[row] ?? 0)] ?? 0);
  }
  if (!choleskyInPlace(factor, size)) return null;
  solveLower(factor, size, solution);
  let left = normal[last + stride - 1] ?? 0;
  for (const value of solution) left -= value * value;
  if (!(left > 0)) return null;
  solveLowerTransposed(factor, size, solution);
  for (let row = 0; row < size; row++) solution[row] = (solution[row] ?? 0) * (scales[row] ?? 0);

  const free = observations - fixed;
  const residualVariance = left / free;
  return {
    problem,
    ratios,
    sums: workspace.sums,
    normal,
    kept: Int32Array.from(kept),
    keptPlace,
    criterion:
      blockLogDeterminant +
      logDeterminant(factor, size) +
      free * (1 + Math.log(2 * Math.PI * residualVariance)),
    residualVariance,
    solution,
    inverse: factor,
  };
}

/** Turns the factor that `solveSystem` left behind into T. */
export function invertSystem(system: SolvedSystem, workspace: Workspace): void {
  const { kept, inverse, ratios, problem } = system;
  const size = kept.length;
  invertFromCholesky(inverse, workspace.spare, size);
  const scales = new Float64Array(size).fill(1);
  for (const [index, { eliminated, firstColumn, levels }] of problem.factors.entries()) {
    if (eliminated) continue;
    const place = system.keptPlace[firstColumn] ?? -1;
    if (place >= 0) scales.fill(Math.sqrt(ratios[index] ?? 0), place, place + levels);
  }
  for (let row = 0; row < size; row++) {
    const scale = scales[row] ?? 0;
    for (let column = 0; column < size; column++)
      inverse[row * size + column] =
        (inverse[row * size + column] ?? 0) * scale * (scales[column] ?? 0);
  }
}
