import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ScoreRow } from "@/lib/stats";
import { adjustPValues } from "@/lib/stats/multiplicity/adjust";
import { cliffsDelta } from "@/lib/stats/inference/cliffs-delta";
import { hedgesGNormal } from "@/lib/stats/inference/effect-size-normal";
import { equivalenceTest } from "@/lib/stats/inference/equivalence";
import { mannWhitneyTest } from "@/lib/stats/inference/mann-whitney";
import { studentTest } from "@/lib/stats/inference/student";
import { adjustContrastMethods, contrastMethods } from "@/lib/stats/report/contrast-methods";
import { bootstrapDifference, resampleDifferences } from "@/lib/stats/resampling/bootstrap";
import { bcaInterval } from "@/lib/stats/resampling/bca-interval";
import { mulberry32 } from "@/lib/stats/resampling/generator";
import { forEachLabelling } from "@/lib/stats/resampling/monte-carlo-permutation";
import { permutationTest } from "@/lib/stats/resampling/permutation-test";
import { relativeError } from "@/lib/stats/testing/relative-error";
import { studyDataOf } from "@/lib/stats/testing/study-data-of";
import { readLongData } from "../long-data/read-long-data";
import { contrastMethodsSchema } from "../report-schema/contrast-methods";

const shared = fileURLToPath(new URL("../../../../../shared/", import.meta.url));
const absent = !existsSync(`${shared}published-study`);
const why = absent ? " (skipped: the released data are not beside the project)" : "";

type Known = Record<string, number>;

function load(...names: string[]): readonly ScoreRow[] {
  if (absent) return [];
  const data = readLongData(
    names.map((name) => ({ name, text: readFileSync(shared + name, "utf8") })),
  );
  if (!data.ok) throw new Error(JSON.stringify(data.problems));
  return data.rows;
}

function reference<Tables>(name: string): Tables {
  return JSON.parse(absent ? "{}" : readFileSync(`${shared}reference/${name}`, "utf8"));
}

const study = studyDataOf(
  load("published-study/ideation_reviews.json", "published-study/execution_reviews.json"),
);
const known = reference<{
  change: Record<string, Known>;
  tost: Record<string, Record<string, Record<string, Known>>>;
  portable_mc: Record<"permutation" | "bootstrap", Record<string, Known & Portable>>;
}>("published-study.json");
type Portable = { first_permuted_group1_sum_x60: number[]; first_five: number[] };

const metrics = ["novelty", "excitement", "effectiveness", "overall"];

/** Human and AI change scores, ideas in ASCII order. */
function armsOf(metric: string): [number[], number[]] {
  const changesOf = (arm: string) =>
    study.changes
      .filter((change) => change.arm === arm && change.metric === metric)
      .map(({ change }) => change);
  return [changesOf("Human"), changesOf("AI")];
}

function expectClose(figures: Known, expected: Known | undefined, bound = 1e-9): number {
  const compared = Object.keys(figures).filter((key) => typeof expected?.[key] === "number");
  for (const key of compared)
    expect
      .soft(relativeError(figures[key] ?? NaN, expected?.[key] ?? NaN), key)
      .toBeLessThan(bound);
  return compared.length;
}

function figuresOf(arms: [number[], number[]]): Known {
  const student = studentTest(...arms);
  const mannWhitney = mannWhitneyTest(...arms, { exactLimit: 10_000 });
  const cliff = cliffsDelta(...arms);
  const { exact, normal } = mannWhitney;
  const g = hedgesGNormal(...arms);
  return {
    student_t: student.t,
    student_df: student.degreesOfFreedom,
    student_p_two: student.pTwoSided,
    student_p_greater: student.pGreater,
    student_ci95_low: student.interval.lower,
    student_ci95_high: student.interval.upper,
    mw_U: mannWhitney.u,
    mw_p_two_cc: normal.corrected.pTwoSided,
    mw_p_greater_cc: normal.corrected.pGreater,
    mw_p_less_cc: normal.corrected.pLess,
    mw_p_two_nocc: normal.uncorrected.pTwoSided,
    mw_p_greater_nocc: normal.uncorrected.pGreater,
    mw_p_two_exact: exact?.pTwoSided ?? NaN,
    mw_p_greater_exact: exact?.pGreater ?? NaN,
    mw_p_less_exact: exact?.pLess ?? NaN,
    cliff_delta: cliff.delta,
    cliff_var_unbiased: cliff.variance,
    cliff_ci95_low: cliff.interval.lower,
    cliff_ci95_high: cliff.interval.upper,
    cliff_var_consistent: cliff.consistentVariance,
    cliff_ci95_consistent_normal_low: cliff.consistentNormalInterval.lower,
    cliff_ci95_consistent_normal_high: cliff.consistentNormalInterval.upper,
    prob_superiority: mannWhitney.probabilityOfSuperiority,
    hedges_g: g.hedgesG,
    g_se_normal: g.standardError,
    g_ci95_normal_low: g.interval.lower,
    g_ci95_normal_high: g.interval.upper,
  };
}

describe.skipIf(absent)(`the published study's contrast by other methods${why}`, () => {
  const random = { generator: mulberry32(20506), permutations: 1 };

  it.each(metrics)("agrees with R on %s", (metric) => {
    const arms = armsOf(metric);
    const permutation = permutationTest(...arms, random);
    expect(permutation).toMatchObject({ method: "exact", monteCarloStandardError: 0 });
    const figures = {
      ...figuresOf(arms),
      perm_exact_p_two: permutation.pTwoSided,
      perm_exact_p_greater: permutation.pGreater,
      perm_exact_p_less: permutation.pLess,
    };
    const compared = expectClose(figures, known.change[metric]);
    if (metric === "novelty") expect(compared).toBe(Object.keys(figures).length);
  });

  it.each(["novelty", "excitement"])("repeats the portable permutations of %s", (metric) => {
    const expected = known.portable_mc.permutation[metric];
    const arms = armsOf(metric);
    const result = permutationTest(...arms, {
      generator: mulberry32(expected?.seed ?? NaN),
      permutations: expected?.B ?? NaN,
      method: "monte-carlo",
    });
    expect(result.pTwoSided).toBe(expected?.p_two);
    expect(result.pGreater).toBe(expected?.p_greater);
    const sums: number[] = [];
    forEachLabelling(
      {
        values: Float64Array.from(arms.flat(), (change) => Math.round(60 * change)),
        armSize: arms[0].length,
        generator: mulberry32(20506),
        permutations: 5,
      },
      (sum) => sums.push(sum),
    );
    expect(sums).toEqual(expected?.first_permuted_group1_sum_x60);
  });

  it.each(["novelty", "excitement"])("repeats the portable bootstrap of %s", (metric) => {
    const expected = known.portable_mc.bootstrap[metric];
    const arms = armsOf(metric);
    const of = (resamples: number) => ({ generator: mulberry32(20506), resamples });
    const result = bootstrapDifference(...arms, of(10_000));
    const figures = {
      mean: result.estimate + result.bias,
      se: result.standardError,
      perc_low: result.percentileInterval.lower,
      perc_high: result.percentileInterval.upper,
      basic_low: result.basicInterval.lower,
      basic_high: result.basicInterval.upper,
    };
    expect(expectClose(figures, expected, 1e-12)).toBe(6);
    resampleDifferences(...arms, of(5)).forEach((difference, index) =>
      expect(difference).toBeCloseTo(expected?.first_five[index] ?? NaN, 13),
    );
    const { interval } = bcaInterval(result, ...arms, 0.95);
    const bound = 4 * result.standardError * Math.sqrt(50 / 10_000);
    expect(Math.abs(interval.lower - (known.change[metric]?.boot_R_bca_low ?? NaN))).toBeLessThan(
      bound,
    );
    expect(Math.abs(interval.upper - (known.change[metric]?.boot_R_bca_high ?? NaN))).toBeLessThan(
      bound,
    );
  });

  it("tests equivalence as R does", () => {
    for (const [metric, bounds] of Object.entries(known.tost.change ?? {}))
      for (const expected of Object.values(bounds)) {
        const margin = expected.bound ?? NaN;
        const result = equivalenceTest(...armsOf(metric), { margin });
        const figures = {
          t_lower: result.aboveLowerBound.t,
          t_upper: result.belowUpperBound.t,
          df: result.degreesOfFreedom,
          p_lower: result.aboveLowerBound.p,
          p_upper: result.belowUpperBound.p,
          p_tost: result.p,
          ci90_low: result.interval.lower,
          ci90_high: result.interval.upper,
        };
        expect(expectClose(figures, expected)).toBe(8);
        expect(result.interval.level).toBeCloseTo(0.9, 15);
      }
  });

  it.each([
    ["bh", "benjamini-hochberg"],
    ["holm", "holm"],
    ["bonferroni", "bonferroni"],
    ["by", "benjamini-yekutieli"],
  ] as const)("adjusts each method's p over the metrics by %s", (name, correction) => {
    const options = {
      ...study.options,
      correction: correction,
      alternative: "two-sided" as const,
      resampling: { seed: 20506, permutations: 99, bootstrapResamples: 99 },
    };
    const adjusted = adjustContrastMethods(
      metrics.map((metric) => {
        const [other, reference] = armsOf(metric);
        return contrastMethods({ metric, other, reference }, options);
      }),
      correction,
    );
    for (const entry of adjusted) expect(contrastMethodsSchema.parse(entry)).toEqual(entry);
    const compared = adjusted.map(({ student, mannWhitney, permutation }, index) => {
      if (student.status !== "estimated" || mannWhitney.status !== "estimated") return 0;
      if (permutation?.status !== "estimated") return 0;
      const figures = {
        [`student_p_two_${name}`]: student.pAdjusted,
        [`mw_p_two_exact_${name}`]: mannWhitney.pAdjusted,
        [`perm_exact_p_two_${name}`]: permutation.pAdjusted,
      };
      return expectClose(figures, known.change[metrics[index] ?? ""]);
    });
    expect(compared.slice(0, 2)).toEqual([3, 3]);
    const corrected = metrics.map(
      (metric) => mannWhitneyTest(...armsOf(metric)).normal.corrected.pTwoSided,
    );
    adjustPValues(corrected, correction).forEach((p, index) =>
      expectClose({ [`mw_p_two_cc_${name}`]: p }, known.change[metrics[index] ?? ""]),
    );
  });
});

describe.skipIf(absent)(`a made data set with crossed reviewers${why}`, () => {
  it("agrees with R by every method", () => {
    const { changes } = studyDataOf(load("reference/synthetic-crossed.csv"));
    const of = (arm: string) =>
      changes.filter((change) => change.arm === arm).map(({ change }) => change);
    const { change_score: expected } = reference<{ change_score: Known }>("synthetic-crossed.json");
    expect(expectClose(figuresOf([of("Human"), of("AI")]), expected)).toBe(27);
  });
});
