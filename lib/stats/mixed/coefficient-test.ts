import { testAgainstZero } from "../inference/t-test-result";
import { StatsError } from "../stats-error";
import type { FixedDesign, ScaledResidual } from "./fixed-design";
import type { CoefficientTest } from "./mixed-fit";
import type { RemlEvaluation } from "./reml-evaluation";
import {
  adjustedCovariance,
  covarianceDerivatives,
  expectedCovariance,
  observedCovariance,
  type CovarianceDerivatives,
} from "./variance-covariance";

type Tests = {
  readonly estimate: number;
  readonly satterthwaite: CoefficientTest;
  readonly kenwardRoger: CoefficientTest | null;
};

/**
 * Tests of single fixed effects at the optimum: by Satterthwaite's degrees of freedom, 2 (lᵀΦl)² / gᵀAg with A the
 * variances' covariance by the observed information (Giesbrecht & Burns 1985, Biometrics 41:477–486, as in lmerTest);
 * and by Kenward and Roger's, the same with the expected information, and an adjusted standard error. For one effect
 * Kenward and Roger's scale factor is one.
 */
export function coefficientTester(
  evaluation: RemlEvaluation,
  design: FixedDesign,
  residual: ScaledResidual,
  options: { readonly confidenceLevel: number; readonly kenwardRoger: boolean },
): (effect: number) => Tests {
  const { system } = evaluation;
  const fixed = design.names.length;
  const kept = system.kept.length;
  const covariance = covarianceDerivatives(evaluation);
  const observed = observedCovariance(evaluation);
  const scale = residual.scale * Math.sqrt(system.residualVariance);
  const expected = options.kenwardRoger ? expectedCovariance(evaluation) : null;
  const adjusted = expected && adjustedCovariance(evaluation, covariance, inverseOf(expected));
  // In the basis Q: the least-squares fit, and what the generalised fit adds to it.
  const inBasis = residual.fit.map(
    (value, k) => value + residual.scale * (system.solution[kept - fixed + k] ?? 0),
  );
  return (effect) => {
    const weights = basisWeights(design, effect);
    const estimate = weights.reduce((sum, weight, k) => sum + weight * (inBasis[k] ?? 0), 0);
    const own = quadratic(covariance.covariance, weights);
    const test = (variance: number, source: typeof observed): CoefficientTest => {
      const { estimate: _tested, ...result } = testAgainstZero(
        estimate,
        scale * Math.sqrt(variance),
        degreesOfFreedom(own, weights, covariance, source),
        options.confidenceLevel,
      );
      if (!Number.isFinite(result.interval.lower)) throw tooFew(design.names[effect] ?? "");
      return result;
    };
    return {
      estimate,
      satterthwaite: test(own, observed),
      kenwardRoger: expected && adjusted && test(quadratic(adjusted, weights), expected),
    };
  };
}

function tooFew(effect: string): StatsError {
  return new StatsError(
    "too-few-units",
    `The data are too few to test the effect ${effect}: its degrees of freedom come to nearly none.`,
  );
}

type VarianceCovariance = ReturnType<typeof observedCovariance>;

function degreesOfFreedom(
  variance: number,
  weights: Float64Array,
  { derivatives }: CovarianceDerivatives,
  { places, solve }: VarianceCovariance,
): number {
  const gradient = places.map((k) => quadratic(derivatives[k] ?? new Float64Array(0), weights));
  const solved = solve(gradient);
  const spread = gradient.reduce((sum, value, k) => sum + value * (solved?.[k] ?? 0), 0);
  if (!solved || !(spread > 0))
    throw new StatsError(
      "not-identifiable",
      "The precision of the variances cannot be estimated, and with it no degrees of freedom.",
    );
  return (2 * variance ** 2) / spread;
}

function inverseOf({ places, solve }: VarianceCovariance): Float64Array {
  const size = places.length;
  const inverse = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    const unit = new Float64Array(size);
    unit[k] = 1;
    inverse.set(solve(unit) ?? unit.fill(NaN), k * size);
  }
  return inverse;
}

/** The weights of an effect in the basis Q: R⁻ᵀ e. */
function basisWeights({ names, r }: FixedDesign, effect: number): Float64Array {
  const size = names.length;
  const weights = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    let sum = k === effect ? 1 : 0;
    for (let above = 0; above < k; above++)
      sum -= (r[above * size + k] ?? 0) * (weights[above] ?? 0);
    weights[k] = sum / (r[k * size + k] ?? 1);
  }
  return weights;
}

function quadratic(matrix: Float64Array, weights: Float64Array): number {
  const size = weights.length;
  let sum = 0;
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      sum += (weights[row] ?? 0) * (matrix[row * size + column] ?? 0) * (weights[column] ?? 0);
  return sum;
}
