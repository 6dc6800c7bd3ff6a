import type { TTestResult } from "../inference/t-test-result";
import type { FixedColumns } from "./fixed-design";
import type { RandomFactorInput } from "./random-factor";

export type MixedModelInput = {
  /** One finite number for each row. */
  readonly response: ArrayLike<number>;
  readonly fixed: FixedColumns;
  /** One or more groupings with random intercepts, nested or crossed. */
  readonly random: readonly RandomFactorInput[];
};

export type MixedModelOptions = {
  /** Of the two-sided intervals; default 0.95. */
  readonly confidenceLevel?: number;
  /** Default true. */
  readonly kenwardRoger?: boolean;
  /** The most floating-point operations that the fit may take, by a rough estimate beforehand. Default 2 × 10¹¹. */
  readonly largestWork?: number;
};

/** A t test of one fixed effect against zero; the standard error is Kenward and Roger's own in their test. */
export type CoefficientTest = Omit<TTestResult, "estimate">;

export type FixedEffect = {
  readonly name: string;
  readonly estimate: number;
  readonly satterthwaite: CoefficientTest;
  /** Null if it was not asked for. */
  readonly kenwardRoger: CoefficientTest | null;
};

export type VarianceComponent = {
  readonly name: string;
  /** In squared units of the response; zero at the border of what a variance can be. */
  readonly variance: number;
  readonly standardDeviation: number;
  /** Levels of the grouping. */
  readonly groups: number;
};

export type MixedModelFit = {
  readonly observations: number;
  readonly fixedEffects: readonly FixedEffect[];
  /** Columns left out because earlier ones already say what they say. */
  readonly aliased: readonly string[];
  readonly variances: readonly VarianceComponent[];
  readonly residual: { readonly variance: number; readonly standardDeviation: number };
  /** −2 × the restricted log-likelihood, as lme4 prints it. */
  readonly remlCriterion: number;
  readonly logLikelihood: number;
  /** REML criterion + 2 (fixed effects + variances). */
  readonly aic: number;
  /** Whether a variance is estimated as zero. */
  readonly singular: boolean;
  readonly convergence: {
    /** A proven optimum; a search that did not end at one throws. */
    readonly status: "converged";
    /** Evaluations of the likelihood with its derivatives. */
    readonly iterations: number;
    /** √(gᵀ H⁻¹ g): how far the variances can still be from the optimum, in their standard errors by about √2. */
    readonly distance: number;
  };
  /** Floating-point operations, by the rough estimate that `largestWork` bounds. */
  readonly work: number;
  /** What a reader has to know, in sentences. */
  readonly remarks: readonly string[];
};
