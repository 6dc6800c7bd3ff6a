import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { adjustPValues, buildReport, standardizedDifference, type Report } from "@/lib/stats";
import { readLongData } from "./read-long-data";
import { reportSchema } from "../report-schema/report-schema";

const shared = fileURLToPath(new URL("../../../../../shared/", import.meta.url));
const absent = !existsSync(`${shared}published-study`);
const why = absent ? " (skipped: the released data are not beside the project)" : "";

type Figures = Record<string, number>;

function load(...names: string[]) {
  const files = names.map((name) => ({ name, text: readFileSync(shared + name, "utf8") }));
  const data = readLongData(files);
  if (!data.ok) throw new Error(JSON.stringify(data.problems));
  return data.rows;
}

function reference(name: string): Record<string, Record<string, unknown>> {
  return JSON.parse(readFileSync(`${shared}reference/${name}`, "utf8"));
}

function relativeError(figure: number, known: number): number {
  return figure === known ? 0 : Math.abs(figure - known) / Math.abs(known);
}

/** Every figure of the reference that the report has, by its key there. */
function figuresOf(report: Report, metric: string): Figures {
  const found = report.contrasts[0]?.metrics.find((entry) => entry.metric === metric);
  if (found?.status !== "estimated") throw new Error(`${metric} is not estimated`);
  const changesOf = (arm: string) =>
    report.ideas
      .filter((idea) => idea.metric === metric && idea.arm === arm)
      .map((idea) => idea.change);
  const effect = standardizedDifference(changesOf("Human"), changesOf("AI"));
  const arms = Object.entries(found.arms).flatMap(([arm, own]) =>
    Object.entries({
      n: own.n,
      mean: own.mean,
      sd: own.standardDeviation,
      sd_pop: own.standardDeviation * Math.sqrt((own.n - 1) / own.n),
      median: own.median,
      min: own.minimum,
      max: own.maximum,
      se: own.standardDeviation / Math.sqrt(own.n),
    }).map(([key, value]): [string, number] => [`${arm.toLowerCase()}_${key}`, value]),
  );
  return {
    ...Object.fromEntries(arms),
    diff: found.difference,
    welch_se: found.standardError,
    welch_t: found.t,
    welch_df: found.degreesOfFreedom,
    welch_p_two: found.pTwoSided,
    welch_p_greater: found.pGreater,
    welch_p_less: found.pLess,
    welch_ci95_low: found.interval.lower,
    welch_ci95_high: found.interval.upper,
    welch_p_greater_bh: found.pAdjusted,
    welch_p_two_bh: found.pTwoSidedAdjusted,
    pooled_sd: effect.pooledStandardDeviation,
    cohen_d: found.cohenD,
    hedges_J: found.hedgesG / found.cohenD,
    hedges_g: found.hedgesG,
    d_ci95_low: effect.cohenDInterval.lower,
    d_ci95_high: effect.cohenDInterval.upper,
    g_ci95_low: found.hedgesGInterval.lower,
    g_ci95_high: found.hedgesGInterval.upper,
  };
}

function expectAgreement(figures: Figures, expected: Record<string, unknown>): number {
  const compared = Object.keys(figures).filter((key) => typeof expected[key] === "number");
  for (const key of compared)
    expect.soft(relativeError(figures[key] ?? NaN, Number(expected[key])), key).toBeLessThan(1e-9);
  return compared.length;
}

describe.skipIf(absent)(`the published study's change scores${why}`, () => {
  const rows = absent
    ? []
    : load("published-study/ideation_reviews.json", "published-study/execution_reviews.json");
  const report = buildReport(rows);
  const expected = absent ? {} : reference("published-study.json");
  const change = (expected.change ?? {}) as Record<string, Record<string, number>>;

  it.each(["novelty", "excitement", "effectiveness", "overall"])("agree with R on %s", (metric) => {
    const compared = expectAgreement(figuresOf(report, metric), change[metric] ?? {});
    expect(compared).toBeGreaterThanOrEqual(11);
  });

  it("are adjusted over the four metrics as by p.adjust", () => {
    const metrics = ["novelty", "excitement", "effectiveness", "overall"];
    for (const side of ["greater", "two"] as const) {
      const pValues = metrics.map((metric) => change[metric]?.[`welch_p_${side}`] ?? NaN);
      for (const [name, correction] of [
        ["bh", "benjamini-hochberg"],
        ["holm", "holm"],
        ["bonferroni", "bonferroni"],
      ] as const)
        adjustPValues(pValues, correction).forEach((p, index) => {
          const known = change[metrics[index] ?? ""]?.[`welch_p_${side}_${name}`];
          if (known !== undefined) expect(relativeError(p, known)).toBeLessThan(1e-9);
        });
    }
  });

  it("count what was released", () => {
    const counts = expected.counts ?? {};
    expect(report.counts.pre.reviews).toBe(counts.ideation_rows);
    expect(report.counts.pre.ideas).toBe(counts.ideation_ideas);
    expect(report.counts.post.reviews).toBe(counts.execution_rows);
    expect(report.counts.ideasWithBothStages).toBe(counts.executed_ideas);
    expect(report.dropped.filter((entry) => entry.wholly)).toHaveLength(104);
    expect(reportSchema.parse(report)).toEqual(report);
  });

  it("are those of each idea", () => {
    const ideas = (expected.change_per_idea ?? {}) as Record<string, Record<string, unknown>>;
    const novelty = report.ideas.filter((idea) => idea.metric === "novelty");
    expect(novelty).toHaveLength(Object.keys(ideas).length);
    for (const idea of novelty)
      expect(idea).toMatchObject({
        arm: ideas[idea.idea]?.condition,
        topic: ideas[idea.idea]?.topic,
        preReviews: ideas[idea.idea]?.n_ideation,
        postReviews: ideas[idea.idea]?.n_execution,
        change: expect.closeTo(Number(ideas[idea.idea]?.novelty_change), 10),
      });
  });

  it("summarise single stages by review and by idea", () => {
    const perReview = expected.per_review?.ideation_all_ai_vs_human as Record<string, Figures>;
    const summary = report.stageSummaries.find(
      ({ stage, metric, arm }) => stage === "pre" && metric === "feasibility" && arm === "Human",
    );
    const known = perReview.feasibility ?? {};
    expect(summary?.reviews).toBe(known.human_n);
    expect(relativeError(summary?.mean ?? NaN, known.human_mean ?? 0)).toBeLessThan(1e-12);
    expect(relativeError(summary?.standardDeviation ?? NaN, known.human_sd ?? 0)).toBeLessThan(
      1e-12,
    );
  });
});

describe.skipIf(absent)(`a made data set with crossed reviewers${why}`, () => {
  it("agrees with R", () => {
    const report = buildReport(absent ? [] : load("reference/synthetic-crossed.csv"));
    const known = reference("synthetic-crossed.json").change_score ?? {};
    expect(expectAgreement(figuresOf(report, "score"), known)).toBeGreaterThan(30);
    expect(report.counts).toMatchObject({
      pre: { reviewers: 60, unnamedReviews: 0 },
      ideasWithBothStages: 200,
    });
  });
});
