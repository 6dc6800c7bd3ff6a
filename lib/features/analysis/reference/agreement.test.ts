import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ScoreRow } from "@/lib/stats";
import { krippendorffAlpha } from "@/lib/stats/agreement/krippendorff-alpha";
import { oneWayIcc } from "@/lib/stats/agreement/one-way-icc";
import { ratingTable } from "@/lib/stats/agreement/rating-table";
import { describeSplits, splitHalves } from "@/lib/stats/agreement/split-half";
import { agreement } from "@/lib/stats/report/agreement";
import { mulberry32 } from "@/lib/stats/resampling/generator";
import { studyDataOf } from "@/lib/stats/testing/study-data-of";
import { readLongData } from "../long-data/read-long-data";
import { agreementSchema } from "../report-schema/agreement";

const shared = fileURLToPath(new URL("../../../../../shared/", import.meta.url));
const absent = !existsSync(`${shared}published-study`);
const why = absent ? " (skipped: the released data are not beside the project)" : "";

type Known = Record<string, number>;
type Tables = Record<string, Record<string, Known>>;

function load(): readonly ScoreRow[] {
  if (absent) return [];
  const names = ["ideation_reviews.json", "execution_reviews.json"];
  const data = readLongData(
    names.map((name) => ({ name, text: readFileSync(`${shared}published-study/${name}`, "utf8") })),
  );
  if (!data.ok) throw new Error(JSON.stringify(data.problems));
  return data.rows;
}

function reference(): { agreement: Tables; portable_mc: { split_half: SplitReference } } {
  if (absent) return { agreement: {}, portable_mc: { split_half: {} } };
  return JSON.parse(readFileSync(`${shared}reference/published-study.json`, "utf8"));
}

type Spread = { mean: number; sd: number; q025: number; q975: number };
type SplitReference = Record<
  string,
  Record<string, Known & { top25: Spread; extremes: Spread; seed: number; B: number }>
>;

const rows = load();
const known = reference();
const executed = new Set(rows.filter((row) => row.stage === "post").map((row) => row.idea));

/** The reviews of ideas that a second arm picked again occur under the second arm's name too. */
const keyOf = (row: ScoreRow) => JSON.stringify([row.topic, row.covariates.timestamp]);
const firstArm = new Set(
  rows.filter((row) => row.stage === "pre" && row.arm === "AI").map((row) => keyOf(row)),
);
const isTwin = (row: ScoreRow) => row.arm === "AI_Rerank" && firstArm.has(keyOf(row));

const sets: Record<string, (row: ScoreRow) => boolean> = {
  ideation_all: (row) => row.stage === "pre",
  ideation_unique: (row) => row.stage === "pre" && !isTwin(row),
  ideation_human: (row) => row.stage === "pre" && row.arm === "Human",
  ideation_ai: (row) => row.stage === "pre" && row.arm === "AI",
  ideation_executed: (row) => row.stage === "pre" && executed.has(row.idea),
  ideation_executed_human: (row) =>
    row.stage === "pre" && executed.has(row.idea) && row.arm === "Human",
  ideation_executed_ai: (row) => row.stage === "pre" && executed.has(row.idea) && row.arm === "AI",
  execution: (row) => row.stage === "post",
  execution_human: (row) => row.stage === "post" && row.arm === "Human",
  execution_ai: (row) => row.stage === "post" && row.arm === "AI",
};

/** Where the section has some of them: stage and arm. */
const sectionOf: Record<string, readonly ["pre" | "post", string | null]> = {
  ideation_all: ["pre", null],
  ideation_human: ["pre", "Human"],
  ideation_ai: ["pre", "AI"],
  execution: ["post", null],
  execution_human: ["post", "Human"],
  execution_ai: ["post", "AI"],
};

/** Ideas in ASCII order, their ratings in the file's order. */
function tableOf(set: string, metric: string) {
  const ideas = new Map<string, number[]>();
  const name = metric.replace("_", "-");
  for (const row of rows.filter((row) => row.metric === name && sets[set]?.(row)))
    ideas.set(row.idea, [...(ideas.get(row.idea) ?? []), row.score]);
  const names = [...ideas.keys()].sort();
  return ratingTable(names.map((idea) => ideas.get(idea) ?? []));
}

const cases = (tables: Record<string, object>) =>
  Object.entries(tables).flatMap(([set, metrics]) =>
    Object.keys(metrics).map((metric): [string, string] => [set, metric]),
  );

function expectClose(figures: Known, expected: Known, bound: number): void {
  for (const [key, figure] of Object.entries(figures)) {
    const target = expected[key] ?? NaN;
    const error = Math.abs(figure - target) / Math.max(1e-300, Math.abs(target));
    expect.soft(figure === target ? 0 : error, key).toBeLessThan(bound);
  }
}

describe.skipIf(absent)(`the reviewers' agreement in the published study${why}`, () => {
  it.each(cases(known.agreement))("is that of R: %s, %s", (set, metric) => {
    const table = tableOf(set, metric);
    const icc = oneWayIcc(table);
    const alphaOf = (level: "nominal" | "ordinal" | "interval") =>
      krippendorffAlpha(table, level).alpha;
    const figures = {
      n_units: icc.units,
      n_ratings: icc.ratings,
      k0: icc.effectiveRatings,
      msb: icc.meanSquareBetween,
      msw: icc.meanSquareWithin,
      F: icc.f,
      F_df1: icc.numeratorDegreesOfFreedom,
      F_df2: icc.denominatorDegreesOfFreedom,
      F_p: icc.pValue,
      icc1: icc.single,
      icc1_ci95_low: icc.singleInterval.lower,
      icc1_ci95_high: icc.singleInterval.upper,
      icc1k: icc.average,
      icc1k_ci95_low: icc.averageInterval.lower,
      icc1k_ci95_high: icc.averageInterval.upper,
      alpha_nominal: alphaOf("nominal"),
      alpha_ordinal: alphaOf("ordinal"),
      alpha_interval: alphaOf("interval"),
      alpha_n_pairable: krippendorffAlpha(table, "nominal").ratings,
    };
    expectClose(figures, known.agreement[set]?.[metric] ?? {}, 1e-9);
  });

  it.each(cases(known.portable_mc.split_half))(
    "between random halves is that of another program with the same generator: %s, %s",
    (set, metric) => {
      const expected = known.portable_mc.split_half[set]?.[metric];
      if (!expected) throw new Error("no reference");
      const table = tableOf(set, metric);
      const [results] = splitHalves([table], mulberry32(expected.seed), expected.B);
      if (!results) throw new Error("no figures");
      const halves = describeSplits(results);
      for (const figure of ["top25", "extremes"] as const) {
        const { mean, standardDeviation, range } = halves[figure];
        const spread = { mean, sd: standardDeviation, q025: range.lower, q975: range.upper };
        expectClose(spread, expected[figure], 1e-12);
      }
      expectClose(
        {
          n_ideas: halves.units,
          q: halves.quarter,
          split_half_r_mean: halves.correlation,
          spearman_brown: halves.spearmanBrown,
        },
        expected,
        1e-12,
      );
    },
  );

  it("makes a section that its schema describes, from the same tables", () => {
    const resampling = { seed: 20506, permutations: 99, bootstrapResamples: 300 };
    const section = agreement(studyDataOf(rows, { resampling }));
    expect(agreementSchema.parse(section)).toEqual(section);
    const found = (stage: string, metric: string, arm: string | null) =>
      section.sets.find((set) => set.stage === stage && set.metric === metric && set.arm === arm);
    for (const [set, metrics] of Object.entries(known.agreement)) {
      const [stage, arm] = sectionOf[set] ?? [];
      if (stage === undefined || arm === undefined) continue;
      for (const [metric, expected] of Object.entries(metrics))
        expect(found(stage, metric.replace("_", "-"), arm)).toMatchObject({
          ideas: expected.n_units,
          ratings: expected.n_ratings,
          oneWay: { status: "estimated", single: expect.closeTo(expected.icc1 ?? NaN, 12) },
          alphaOrdinal: { alpha: expect.closeTo(expected.alpha_ordinal ?? NaN, 12) },
          alphaBootstrap: { status: "estimated", resamples: 300 },
          splitHalf: { status: "estimated", splits: 1000 },
        });
    }
  });

  it("finds splits of another generator within Monte Carlo error", () => {
    const resampling = { seed: 1, permutations: 99, bootstrapResamples: 99 };
    const { sets } = agreement(studyDataOf(rows, { resampling }));
    const all = sets.find((set) => set.stage === "pre" && set.metric === "novelty" && !set.arm);
    const expected = known.portable_mc.split_half.ideation_all?.novelty;
    if (all?.splitHalf?.status !== "estimated" || !expected) throw new Error("no figures");
    for (const figure of ["top25", "extremes"] as const) {
      const error = all.splitHalf[figure].mean - expected[figure].mean;
      expect(Math.abs(error)).toBeLessThan((5 * expected[figure].sd) / Math.sqrt(1000));
    }
  });
});
