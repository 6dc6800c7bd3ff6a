import normal from "@stdlib/stats-base-dists-normal";
import { StatsError } from "../stats-error";
import { DEFAULT_CONFIDENCE_LEVEL, requireConfidenceLevel, type Interval } from "./interval";

/**
 * Wilson's score interval of a proportion, without continuity correction.
 * Estimand: the probability of a success, of which `successes` in `trials` independent trials were seen.
 *
 * @param successes a whole number from 0 to `trials`
 * @param trials    1 or more
 * @param options.confidenceLevel coverage of the two-sided interval, 0.95 if not given
 * @returns limits within [0, 1]; none of them collapses at no or only successes, as Wald's do
 * @throws StatsError "too-few-units" (no trials) | "invalid-option"
 * Source: Wilson 1927, Journal of the American Statistical Association 22:209–212. Checked against R's
 * `prop.test(correct = FALSE)` (relative 1e-12).
 * @example wilsonInterval(8, 10) // 0.490… to 0.943…
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  { confidenceLevel = DEFAULT_CONFIDENCE_LEVEL }: { confidenceLevel?: number } = {},
): Interval {
  requireConfidenceLevel(confidenceLevel);
  const whole = Number.isInteger(successes) && Number.isInteger(trials);
  if (!whole || successes < 0 || successes > trials)
    throw new StatsError(
      "invalid-option",
      `A proportion needs whole numbers, successes among trials; there were ${successes} of ${trials}.`,
    );
  if (trials === 0)
    throw new StatsError("too-few-units", "A proportion needs one trial or more; there is none.");
  const z = normal.quantile((1 + confidenceLevel) / 2, 0, 1);
  const square = z * z;
  const failures = trials - successes;
  const center = successes + square / 2;
  const reach = z * Math.sqrt((successes * failures) / trials + square / 4);
  return {
    lower: successes === 0 ? 0 : (center - reach) / (trials + square),
    upper: failures === 0 ? 1 : (center + reach) / (trials + square),
    level: confidenceLevel,
  };
}
