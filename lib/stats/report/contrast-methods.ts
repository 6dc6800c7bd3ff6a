import { cliffsDelta, type CliffsDeltaResult } from "../inference/cliffs-delta";
import { equivalenceTest, type EquivalenceResult } from "../inference/equivalence";
import { hodgesLehmann, hodgesLehmannInterval } from "../inference/hodges-lehmann";
import type { Interval } from "../inference/interval";
import { mannWhitneyTest, type MannWhitneyResult } from "../inference/mann-whitney";
import { studentTest } from "../inference/student";
import type { TTestResult } from "../inference/t-test-result";
import type { Correction } from "../multiplicity/adjust";
import { adjustFigures, extendFigure } from "./adjust-figures";
import { figure, type Figure } from "./figure";
import { pOf } from "./p-of";
import type { ReportOptions } from "./report-options";
import {
  bootstrapOf,
  permutationOf,
  type BootstrapFigures,
  type PermutationFigures,
} from "./resampled-contrast";

/** The one of the three p values that the options' alternative asks for. */
type WithP = { readonly p: number };

/** `p` adjusted over the metrics for which the same method gives a p. */
type WithAdjusted = { readonly pAdjusted: number };

export type MannWhitneyFigures = MannWhitneyResult & {
  /** The median of all differences other arm − reference arm, in scale points. */
  readonly hodgesLehmann: number;
  /** Its distribution-free interval. */
  readonly hodgesLehmannInterval: Figure<Interval>;
};

/** Each method's figures, with `More` in those that give a p. */
type MethodFigures<More> = {
  /** Student's t with the pooled variance. */
  readonly student: Figure<TTestResult & WithP & More>;
  readonly mannWhitney: Figure<MannWhitneyFigures & WithP & More>;
  /** Of the difference in means; null where no resampling was asked for. */
  readonly permutation: Figure<PermutationFigures & WithP & More> | null;
  /** Of the difference in means; null where no resampling was asked for. */
  readonly bootstrap: Figure<BootstrapFigures> | null;
  readonly cliffsDelta: Figure<CliffsDeltaResult>;
  /** Two one-sided Welch tests against the options' margin; its `p` speaks for equivalence. */
  readonly equivalence: Figure<EquivalenceResult & More>;
};

/** What `contrastMethods` gives for one metric, before p values are adjusted over the metrics. */
export type UnadjustedContrastMethods = MethodFigures<unknown>;

/**
 * The contrast of one metric's change scores by other methods than Welch's test. Every difference is other arm −
 * reference arm, the unit of analysis is the idea, and each method says for itself why it has no figure.
 */
export type ContrastMethods = MethodFigures<WithAdjusted>;

/**
 * One metric's change scores, other arm against reference arm, by every method beside Welch's.
 * Estimands: the difference in means (student, permutation, bootstrap, equivalence); the probability that an idea of the
 * other arm changed more upwards than one of the reference arm (mannWhitney, cliffsDelta).
 *
 * @param scores.metric names the streams of random numbers, "permutation/<metric>" and "bootstrap/<metric>"
 * @param scores.other, scores.reference change scores, one an idea, in ASCII order of the ideas: the order decides what
 *   the seeded parts draw
 * @throws StatsError for what is the caller's fault alone, such as a value that is not finite
 */
export function contrastMethods(
  scores: {
    readonly metric: string;
    readonly other: readonly number[];
    readonly reference: readonly number[];
  },
  options: ReportOptions,
): UnadjustedContrastMethods {
  const { metric, other, reference } = scores;
  const { confidenceLevel, equivalenceMargin: margin, resampling } = options;
  const level = { confidenceLevel };
  const withP = <Test extends Parameters<typeof pOf>[0]>(test: Test): Test & WithP => ({
    ...test,
    p: pOf(test, options.alternative),
  });
  return {
    student: figure(() => withP(studentTest(other, reference, level))),
    mannWhitney: figure(() => ({
      ...withP(mannWhitneyTest(other, reference)),
      hodgesLehmann: hodgesLehmann(other, reference),
      hodgesLehmannInterval: figure(() => hodgesLehmannInterval(other, reference, level)),
    })),
    permutation:
      resampling && figure(() => withP(permutationOf(metric, [other, reference], resampling))),
    bootstrap:
      resampling &&
      figure(() => bootstrapOf(metric, [other, reference], resampling, confidenceLevel)),
    cliffsDelta: figure(() => cliffsDelta(other, reference, level)),
    equivalence: figure(() => equivalenceTest(other, reference, { margin, confidenceLevel })),
  };
}

/**
 * The metrics of one contrast, each p adjusted over those metrics for which the same method gives one.
 *
 * @param metrics one entry a metric, in the table's order
 */
export function adjustContrastMethods(
  metrics: readonly UnadjustedContrastMethods[],
  correction: Correction,
): ContrastMethods[] {
  const adjuster = <Test extends WithP>(figures: readonly (Figure<Test> | null)[]) => {
    const adjustedOf = adjustFigures(figures, ({ p }) => p, correction);
    return (own: Figure<Test>) =>
      extendFigure(own, (test): WithAdjusted => ({ pAdjusted: adjustedOf(test) }));
  };
  const student = adjuster(metrics.map((metric) => metric.student));
  const mannWhitney = adjuster(metrics.map((metric) => metric.mannWhitney));
  const permutation = adjuster(metrics.map((metric) => metric.permutation));
  const equivalence = adjuster(metrics.map((metric) => metric.equivalence));
  return metrics.map((metric) => ({
    ...metric,
    student: student(metric.student),
    mannWhitney: mannWhitney(metric.mannWhitney),
    permutation: metric.permutation && permutation(metric.permutation),
    equivalence: equivalence(metric.equivalence),
  }));
}
