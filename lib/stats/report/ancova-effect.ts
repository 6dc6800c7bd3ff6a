import type { Interval } from "../inference/interval";
import type { Effect } from "../regression/wald-test";

/** A coefficient against zero, tested by t. */
export type ModelEffect = {
  readonly estimate: number;
  readonly standardError: number;
  readonly t: number;
  readonly pTwoSided: number;
  /** Against estimate > 0. */
  readonly pGreater: number;
  /** Against estimate < 0. */
  readonly pLess: number;
  /** Two-sided. */
  readonly interval: Interval;
};

/** A coefficient as the report holds it. */
export function asEffect(effect: Effect): ModelEffect {
  const { estimate, standardError, statistic, pTwoSided, pGreater, pLess, interval } = effect;
  return { estimate, standardError, t: statistic, pTwoSided, pGreater, pLess, interval };
}
