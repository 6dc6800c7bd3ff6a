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
import { otherUnits } from "@/lib/stats/report/other-units";
import type { StageContrast } from "@/lib/stats/report/per-stage";
import { relativeError } from "@/lib/stats/testing/relative-error";
import { studyDataOf } from "@/lib/stats/testing/study-data-of";
import { readLongData } from "../long-data/read-long-data";
import { otherUnitsSchema } from "../report-schema/other-units";

const shared = fileURLToPath(new URL("../../../../../shared/", import.meta.url));
const absent = !existsSync(`${shared}published-study`);
const why = absent ? " (skipped: the released data are not beside the project)" : "";

type Known = Record<string, number>;
type Tables = Record<string, Record<string, Known>>;

function load(...names: string[]): readonly ScoreRow[] {
  if (absent) return [];
  const data = readLongData(
    names.map((name) => ({ name, text: readFileSync(shared + name, "utf8") })),
  );
  if (!data.ok) throw new Error(JSON.stringify(data.problems));
  return data.rows;
}

const known: Record<"per_review" | "per_idea" | "controls", Tables> & {
  readonly per_topic: Record<string, Tables>;
  readonly tost: Record<string, Tables>;
} = absent ? {} : JSON.parse(readFileSync(`${shared}reference/published-study.json`, "utf8"));

const rows = load(
  "published-study/ideation_reviews.json",
  "published-study/execution_reviews.json",
);
const study = studyDataOf(rows);

/** The tables of single stages are AI − Human: Human is their reference arm. */
const fromHuman = otherUnits({ ...study, options: { ...study.options, referenceArm: "Human" } });
const fromAi = otherUnits(study);

const executed = new Set(study.changes.map(({ idea }) => idea));

function expectClose(figures: Known, expected: Known | undefined, bound = 1e-9): number {
  const compared = Object.keys(figures).filter((key) => typeof expected?.[key] === "number");
  for (const key of compared)
    expect
      .soft(relativeError(figures[key] ?? NaN, expected?.[key] ?? NaN), key)
      .toBeLessThan(bound);
  return compared.length;
}

function find(
  contrasts: readonly StageContrast[],
  stage: string,
  otherArm: string,
  ideas = "all",
): StageContrast | undefined {
  return contrasts.find(
    (entry) => entry.stage === stage && entry.otherArm === otherArm && entry.ideas === ideas,
  );
}

function figuresOf(contrast: StageContrast | undefined, metric: string): Known {
  const key = metric.replace("_", "-");
  const found = contrast?.metrics.find((entry) => entry.metric === key);
  if (
    found?.welch.status !== "estimated" ||
    found.mannWhitney.status !== "estimated" ||
    found.effectSize.status !== "estimated"
  )
    throw new Error(`${metric} is not estimated`);
  const { welch, effectSize, mannWhitney } = found;
  const { corrected, uncorrected } = mannWhitney.normal;
  const arm = contrast?.otherArm === "AI" ? "ai" : "rerank";
  return {
    [`${arm}_n`]: found.other.n,
    [`${arm}_mean`]: found.other.mean ?? NaN,
    [`${arm}_sd`]: found.other.standardDeviation ?? NaN,
    human_n: found.reference.n,
    human_mean: found.reference.mean ?? NaN,
    human_sd: found.reference.standardDeviation ?? NaN,
    diff: welch.estimate,
    welch_se: welch.standardError,
    welch_t: welch.t,
    welch_df: welch.degreesOfFreedom,
    welch_p_two: welch.pTwoSided,
    welch_p_greater: welch.pGreater,
    welch_p_less: welch.pLess,
    welch_ci95_low: welch.interval.lower,
    welch_ci95_high: welch.interval.upper,
    mw_U: mannWhitney.u,
    mw_p_two_cc: corrected.pTwoSided,
    mw_p_greater_cc: corrected.pGreater,
    mw_p_less_cc: corrected.pLess,
    mw_p_two_nocc: uncorrected.pTwoSided,
    mw_p_greater_nocc: uncorrected.pGreater,
    cohen_d: effectSize.cohenD,
    hedges_g: effectSize.hedgesG,
    d_ci95_low: effectSize.cohenDInterval.lower,
    d_ci95_high: effectSize.cohenDInterval.upper,
    g_ci95_low: effectSize.hedgesGInterval.lower,
    g_ci95_high: effectSize.hedgesGInterval.upper,
    prob_superiority: mannWhitney.probabilityOfSuperiority,
  };
}

/** What the section leaves out, by the functions themselves. */
function furtherFigures(other: readonly number[], reference: readonly number[]): Known {
  const student = studentTest(other, reference);
  const cliff = cliffsDelta(other, reference);
  const normal = hedgesGNormal(other, reference);
  const { exact } = mannWhitneyTest(other, reference, { exactLimit: 20_000 });
  return {
    student_t: student.t,
    student_df: student.degreesOfFreedom,
    student_p_two: student.pTwoSided,
    student_p_greater: student.pGreater,
    student_ci95_low: student.interval.lower,
    student_ci95_high: student.interval.upper,
    mw_p_two_exact: exact?.pTwoSided ?? NaN,
    mw_p_greater_exact: exact?.pGreater ?? NaN,
    mw_p_less_exact: exact?.pLess ?? NaN,
    g_se_normal: normal.standardError,
    g_ci95_normal_low: normal.interval.lower,
    g_ci95_normal_high: normal.interval.upper,
    cliff_delta: cliff.delta,
    cliff_var_unbiased: cliff.variance,
    cliff_ci95_low: cliff.interval.lower,
    cliff_ci95_high: cliff.interval.upper,
    cliff_var_consistent: cliff.consistentVariance,
    cliff_ci95_consistent_normal_low: cliff.consistentNormalInterval.lower,
    cliff_ci95_consistent_normal_high: cliff.consistentNormalInterval.upper,
  };
}

const tables = [
  ["ideation_all_ai_vs_human", "pre", "AI", "all"],
  ["ideation_all_rerank_vs_human", "pre", "AI_Rerank", "all"],
  ["ideation_executed_ai_vs_human", "pre", "AI", "both-stages"],
  ["execution_ai_vs_human", "post", "AI", "all"],
  ["execution5_ai_vs_human", "post", "AI", "all"],
] as const;

describe.skipIf(absent)(`the published study by other units of analysis${why}`, () => {
  it.each(tables)("agrees with R by review and by idea: %s", (table, stage, arm, ideas) => {
    for (const [unit, contrasts] of [
      ["per_review", fromHuman.perReview],
      ["per_idea", fromHuman.perIdea],
    ] as const) {
      const contrast = find(contrasts, stage, arm, ideas);
      for (const [metric, expected] of Object.entries(known[unit][table] ?? {}))
        expect(expectClose(figuresOf(contrast, metric), expected)).toBeGreaterThanOrEqual(25);
    }
  });

  it("agrees with R on the further methods by review", () => {
    const scores = (arm: string, metric: string) =>
      rows
        .filter((row) => row.stage === "post" && row.arm === arm && row.metric === metric)
        .map((row) => row.score);
    const expected = known.per_review.execution_ai_vs_human ?? {};
    for (const metric of Object.keys(expected)) {
      const figures = furtherFigures(scores("AI", metric), scores("Human", metric));
      expect(expectClose(figures, expected[metric])).toBe(19);
    }
    for (const [metric, bounds] of Object.entries(known.tost.controls_per_review ?? {}))
      for (const bound of Object.values(bounds)) {
        const key = metric.replace("_", "-");
        const options = { margin: bound.bound ?? NaN };
        const result = equivalenceTest(scores("AI", key), scores("Human", key), options);
        expect(relativeError(result.p, bound.p_tost ?? NaN)).toBeLessThan(1e-9);
      }
  });

  it("agrees with R on the control metrics", () => {
    for (const [unit, contrasts] of [
      ["per_review", fromHuman.perReview],
      ["per_idea", fromHuman.perIdea],
    ] as const)
      for (const [metric, expected] of Object.entries(known.controls[unit] ?? {}))
        expectClose(figuresOf(find(contrasts, "post", "AI"), metric), expected);
  });

  it("adjusts over the metrics of a stage: five before execution, all seven after it", () => {
    const pre = find(fromHuman.perReview, "pre", "AI");
    expect(pre?.metrics).toHaveLength(5);
    for (const { metric, welch, mannWhitney } of pre?.metrics ?? []) {
      if (welch.status !== "estimated" || mannWhitney.status !== "estimated") continue;
      const figures = {
        welch_p_two_bh: welch.pTwoSidedAdjusted,
        mw_p_two_cc_bh: mannWhitney.pTwoSidedAdjusted,
      };
      expectClose(figures, known.per_review.ideation_all_ai_vs_human?.[metric]);
    }
    const post = find(fromHuman.perReview, "post", "AI");
    expect(post?.metrics).toHaveLength(7);
    // The table of the execution reviews leaves the two control metrics out of the family.
    const family = ["novelty", "excitement", "effectiveness", "soundness", "overall"];
    const pValues = family.map((metric) => figuresOf(post, metric).welch_p_less ?? NaN);
    adjustPValues(pValues, "benjamini-hochberg").forEach((p, index) =>
      expectClose(
        { welch_p_less_bh: p },
        known.per_review.execution_ai_vs_human?.[family[index] ?? ""],
      ),
    );
  });

  it.each([
    ["ideation_all", "pre", rows],
    ["execution", "post", rows],
    ["ideation_executed", "pre", rows.filter((row) => executed.has(row.idea))],
  ] as const)("agrees with R within topics: %s", (table, stage, own) => {
    const { perTopic } = own === rows ? fromAi : otherUnits(studyDataOf(own));
    if (perTopic.status !== "estimated") throw new Error(perTopic.explanation);
    const expectedTopics = known.per_topic[table] ?? {};
    let compared = 0;
    for (const { topic, measure, otherArm, metrics } of perTopic.contrasts) {
      if (measure !== stage || otherArm !== "Human") continue;
      for (const { metric, welch, other, reference } of metrics) {
        const expected = expectedTopics[topic]?.[metric];
        if (!expected || welch.status !== "estimated") continue;
        compared += expectClose(
          {
            human_n: other.n,
            human_n_ideas: other.ideas,
            human_mean: other.mean ?? NaN,
            ai_n: reference.n,
            ai_n_ideas: reference.ideas,
            diff: welch.estimate,
            welch_se: welch.standardError,
            welch_t: welch.t,
            welch_df: welch.degreesOfFreedom,
            welch_p_two: welch.pTwoSided,
            welch_p_greater: welch.pGreater,
            welch_ci95_low: welch.interval.lower,
            welch_ci95_high: welch.interval.upper,
          },
          expected,
        );
      }
    }
    expect(compared).toBeGreaterThan(150);
  });

  it("has one idea an arm on a topic, and says so", () => {
    expect(otherUnitsSchema.parse(fromHuman)).toEqual(fromHuman);
    const { perTopic } = fromAi;
    if (perTopic.status !== "estimated") throw new Error(perTopic.explanation);
    const math = perTopic.contrasts.find(
      ({ topic, measure, otherArm }) =>
        topic === "Math" && measure === "change" && otherArm === "Human",
    );
    expect(math?.metrics[0]).toMatchObject({
      other: { n: 1, standardDeviation: null },
      welch: { status: "not-estimable", reason: "too-few-units" },
    });
    expect(fromAi.perReviewer).toMatchObject({ status: "not-estimable", reason: "missing-data" });
  });
});

describe.skipIf(absent)(`a made data set with crossed reviewers${why}`, () => {
  it("compares the arms within the reviewers who scored both", () => {
    // R: d <- read.csv("synthetic-crossed.csv"); m <- aggregate(score ~ reviewer + arm + stage, d, mean)
    // w <- reshape(m[m$stage == "pre", ], idvar = "reviewer", timevar = "arm", direction = "wide")
    // t.test(w$score.Human - w$score.AI)
    const { perReviewer } = otherUnits(studyDataOf(load("reference/synthetic-crossed.csv")));
    if (perReviewer.status !== "estimated") throw new Error(perReviewer.explanation);
    const figures = perReviewer.contrasts.map(({ stage, metrics: [entry] }) => {
      if (entry?.test.status !== "estimated") throw new Error(`${stage} is not estimated`);
      const { estimate, standardError, t, pTwoSided, interval } = entry.test;
      expect(entry).toMatchObject({ reviewers: 60, oneArmOnly: 0 });
      return [stage, estimate, standardError, t, pTwoSided, interval.lower, interval.upper];
    });
    const pre = [
      -0.5763542962481039, 0.09935975994483164, -5.800681247298886, 2.762990546787302e-7,
      -0.7751727166656717, -0.377535875830536,
    ];
    const post = [
      0.4436249581186868, 0.1139514463748516, 3.89310510951611659, 0.0002546015130254034,
      0.2156086405961356, 0.6716412756412378,
    ];
    expect(figures.map(([stage]) => stage)).toEqual(["pre", "post"]);
    [...pre, ...post].forEach((figure, index) =>
      expect(
        relativeError(Number(figures[index < 6 ? 0 : 1]?.[1 + (index % 6)]), figure),
      ).toBeLessThan(1e-9),
    );
  });
});
