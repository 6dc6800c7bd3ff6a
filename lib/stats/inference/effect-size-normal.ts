import normal from "@stdlib/stats-base-dists-normal";
import { smallSampleFactor, standardizedDifference } from "./effect-size";
import { DEFAULT_CONFIDENCE_LEVEL, type Interval } from "./interval";

/**
 * The interval of Hedges' g by its large-sample normal approximation, as meta-analyses use it; `standardizedDifference`
 * has the exact one.
 * Estimand: (mean(arm) − mean(reference)) / σ with a common σ.
 *
 * @param arm, reference two or more finite values each
 * @param options.confidenceLevel coverage of the two-sided interval, 0.95 if not given
 * @returns g and its standard error J √((n₁ + n₀)/(n₁ n₀) + d²/(2 (n₁ + n₀))), without unit, and g ± z standard errors
 * @throws StatsError as `standardizedDifference` does
 * Source: Hedges & Olkin 1985, Statistical Methods for Meta-Analysis, chapter 5. Checked against R (relative 1e-9).
 */
export function hedgesGNormal(
  arm: readonly number[],
  reference: readonly number[],
  { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL }: { confidenceLevel?: number } = {},
): { readonly hedgesG: number; readonly standardError: number; readonly interval: Interval } {
  const { cohenD, hedgesG } = standardizedDifference(arm, reference, { confidenceLevel });
  const count = arm.length + reference.length;
  const standardError =
    smallSampleFactor(count - 2) *
    Math.sqrt(count / (arm.length * reference.length) + (cohenD * cohenD) / (2 * count));
  const reach = normal.quantile((1 + confidenceLevel) / 2, 0, 1) * standardError;
  return {
    hedgesG,
    standardError,
    interval: { lower: hedgesG - reach, upper: hedgesG + reach, level: confidenceLevel },
  };
}
