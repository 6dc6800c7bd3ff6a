import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ScoreRow } from "@/lib/stats/data/score-row";
import { fitMixedModel } from "@/lib/stats/mixed/fit-mixed-model";
import type { MixedModelFit } from "@/lib/stats/mixed/mixed-fit";
import { mixedModels } from "@/lib/stats/report/mixed-models";
import { relativeError } from "@/lib/stats/testing/relative-error";
import { studyDataOf } from "@/lib/stats/testing/study-data-of";
import { readLongData } from "../long-data/read-long-data";
import { mixedModelsSchema } from "../report-schema/mixed-models";

const shared = fileURLToPath(new URL("../../../../../shared/", import.meta.url));
const absent = !existsSync(`${shared}published-study`);
const why = absent ? " (skipped: the released data are not beside the project)" : "";

type KnownModel = {
  n_obs: number;
  n_groups: Record<string, number>;
  variance: Record<string, number>;
  reml_criterion: number;
  loglik_reml: number;
  aic_reml: number;
  singular: boolean;
  fixed: Record<string, Record<string, number>>;
};
type KnownTables = Record<string, Record<string, KnownModel>>;

function load(...names: string[]): readonly ScoreRow[] {
  const data = readLongData(
    names.map((name) => ({ name, text: readFileSync(shared + name, "utf8") })),
  );
  if (!data.ok) throw new Error(JSON.stringify(data.problems));
  return data.rows;
}

function known(name: string) {
  return JSON.parse(readFileSync(`${shared}reference/${name}`, "utf8"));
}

type Terms = { stage: boolean; topic: boolean; random: ("idea" | "ideastage" | "reviewer")[] };

/** The reference's own coding: Human, ideation and the first topic are the references. */
function fitRows(rows: readonly ScoreRow[], { stage, topic, random }: Terms): MixedModelFit {
  const columns: [string, (row: ScoreRow) => boolean][] = [["(Intercept)", () => true]];
  const others = [...new Set(rows.map((row) => row.arm))].filter((arm) => arm !== "Human").sort();
  for (const arm of others) columns.push([`condition${arm}`, (row) => row.arm === arm]);
  if (stage) columns.push(["stageexecution", (row) => row.stage === "post"]);
  if (topic)
    for (const name of [...new Set(rows.map((row) => row.topic))].sort().slice(1))
      columns.push([`topic${name}`, (row) => row.topic === name]);
  if (stage)
    for (const arm of others)
      columns.push([
        `condition${arm}:stageexecution`,
        (row) => row.arm === arm && row.stage === "post",
      ]);
  const groupOf = {
    idea: (row: ScoreRow) => row.idea,
    ideastage: (row: ScoreRow) => `${row.idea} ${row.stage}`,
    reviewer: (row: ScoreRow) => row.reviewer,
  };
  return fitMixedModel({
    response: rows.map((row) => row.score),
    fixed: {
      names: columns.map(([name]) => name),
      columns: columns.map(([, holds]) => rows.map((row) => (holds(row) ? 1 : 0))),
    },
    random: random.map((name) => ({ name, groups: rows.map(groupOf[name]) })),
  });
}

function near(figure: number | undefined, reference: number | undefined, label: string) {
  expect.soft(relativeError(figure ?? NaN, reference ?? NaN), label).toBeLessThan(1e-9);
}

function expectAgreement(fit: MixedModelFit, reference: KnownModel) {
  expect(fit.observations).toBe(reference.n_obs);
  expect(fit.singular).toBe(reference.singular);
  near(fit.remlCriterion, reference.reml_criterion, "criterion");
  near(fit.logLikelihood, reference.loglik_reml, "log-likelihood");
  near(fit.aic, reference.aic_reml, "AIC");
  near(fit.residual.variance, reference.variance.residual, "residual");
  for (const { name, variance, groups } of fit.variances) {
    near(variance, reference.variance[name], name);
    expect(groups).toBe(reference.n_groups[name]);
  }
  expect(fit.fixedEffects.map(({ name }) => name)).toEqual(Object.keys(reference.fixed));
  for (const { name, estimate, satterthwaite, kenwardRoger } of fit.fixedEffects) {
    const figures = reference.fixed[name];
    near(estimate, figures?.estimate, `${name} estimate`);
    near(satterthwaite.standardError, figures?.se, `${name} se`);
    near(satterthwaite.t, figures?.t, `${name} t`);
    near(satterthwaite.degreesOfFreedom, figures?.df_satt_analytic, `${name} df`);
    near(satterthwaite.pTwoSided, figures?.p_satt_analytic, `${name} p`);
    near(kenwardRoger?.standardError, figures?.se_kr, `${name} KR se`);
    near(kenwardRoger?.degreesOfFreedom, figures?.df_kr, `${name} KR df`);
    near(kenwardRoger?.t, figures?.t_kr, `${name} KR t`);
    near(kenwardRoger?.pTwoSided, figures?.p_kr, `${name} KR p`);
    // lmerTest's own interval rests on numerical derivatives.
    for (const [side, limit] of [
      ["low", satterthwaite.interval.lower],
      ["high", satterthwaite.interval.upper],
    ] as const)
      expect(Math.abs(limit - (figures?.[`ci95_satt_${side}`] ?? NaN))).toBeLessThan(1e-8);
  }
}

describe.skipIf(absent)(`mixed models of the published study${why}`, () => {
  const rows = absent
    ? []
    : load("published-study/ideation_reviews.json", "published-study/execution_reviews.json");
  const executed = new Set(rows.filter((row) => row.stage === "post").map((row) => row.idea));
  const tables: KnownTables = absent ? {} : known("published-study.json").lmm;
  const cases = Object.entries(tables)
    .filter(([table]) => table !== "pooled_slope")
    .flatMap(([table, metrics]) =>
      Object.entries(metrics).map(([metric, reference]) => [table, metric, reference] as const),
    );

  it.each(cases)("%s of %s agrees with lme4, lmerTest and pbkrtest", (table, metric, reference) => {
    const pooled = table.startsWith("pooled");
    const inTable = (row: ScoreRow) => {
      if (pooled) return executed.has(row.idea);
      if (table.startsWith("stage_execution")) return row.stage === "post";
      return row.stage === "pre" && (table.includes("_all") || executed.has(row.idea));
    };
    const fit = fitRows(
      rows.filter((row) => row.metric === metric && inTable(row)),
      {
        stage: pooled,
        topic: table === "pooled_topic" || (!pooled && !table.endsWith("_no_topic")),
        random: table === "pooled_nested" ? ["idea", "ideastage"] : ["idea"],
      },
    );
    expectAgreement(fit, reference);
  });

  it("the report's models without topics are the reference's nested ones, arms turned", () => {
    const section = mixedModels(studyDataOf(rows));
    expect(mixedModelsSchema.parse(section)).toEqual(section);
    const pair = section.pairs.find(({ otherArm }) => otherArm === "Human");
    for (const metric of ["novelty", "excitement"]) {
      const own = pair?.change.find((entry) => entry.metric === metric);
      const figures = own?.withoutTopic;
      if (figures?.status !== "estimated" || own?.model.status !== "estimated")
        throw new Error(`${metric} is not estimated`);
      const reference = tables.pooled_nested?.[metric];
      const effect = reference?.fixed["conditionAI:stageexecution"];
      expect(figures.formula).toBe("score ~ arm * stage + (1 | idea) + (1 | idea:stage)");
      near(-figures.headline.estimate, effect?.estimate, "estimate");
      near(figures.headline.satterthwaite.degreesOfFreedom, effect?.df_satt_analytic, "df");
      near(figures.headline.kenwardRoger.pTwoSided, effect?.p_kr, "p");
      near(2 * figures.headline.kenwardRoger.p, effect?.p_kr, "one-sided p");
      near(figures.remlCriterion, reference?.reml_criterion, "criterion");
      expect(own.model.formula).toBe("score ~ arm * stage + topic + (1 | idea) + (1 | idea:stage)");
      expect(own.model.leftOut).toEqual([
        { term: "reviewer", explanation: "The data name no reviewers." },
      ]);
    }
  });

  it("the report's models of one stage cover metrics of that stage alone", () => {
    const { pairs } = mixedModels(studyDataOf(rows));
    const pair = pairs.find(({ otherArm }) => otherArm === "Human");
    expect(pair?.stages.map(({ stage, ideas }) => `${stage} ${ideas}`)).toEqual([
      "pre all",
      "pre both-stages",
      "post all",
    ]);
    for (const [list, table, metric] of [
      [1, "stage_ideation_executed", "feasibility"],
      [2, "stage_execution", "soundness"],
    ] as const) {
      const model = pair?.stages[list]?.metrics.find((entry) => entry.metric === metric)?.model;
      if (model?.status !== "estimated") throw new Error(`${metric} is not estimated`);
      const effect = tables[table]?.[metric]?.fixed.conditionAI;
      near(-model.headline.estimate, effect?.estimate, "estimate");
      near(model.headline.satterthwaite.degreesOfFreedom, effect?.df_satt_analytic, "df");
      near(model.headline.kenwardRoger.standardError, effect?.se_kr, "se");
    }
  });
});

describe.skipIf(absent)(`mixed models of crossed reviewers and ideas${why}`, () => {
  const rows = absent ? [] : load("reference/synthetic-crossed.csv");
  const tables: KnownTables = absent ? {} : known("synthetic-crossed.json");

  it.each([
    ["crossed", ["idea", "reviewer"]],
    ["crossed_nested", ["idea", "ideastage", "reviewer"]],
  ] as const)("%s agrees with lme4, lmerTest and pbkrtest", (table, random) => {
    const reference = tables[table]?.score;
    if (!reference) throw new Error(`${table} is not in the reference`);
    expectAgreement(fitRows(rows, { stage: true, topic: false, random: [...random] }), reference);
  });

  it("the report takes all three groupings", () => {
    const section = mixedModels(studyDataOf(rows));
    expect(mixedModelsSchema.parse(section)).toEqual(section);
    const model = section.pairs[0]?.change[0]?.model;
    if (model?.status !== "estimated") throw new Error("not estimated");
    expect(model.formula).toContain("(1 | idea) + (1 | idea:stage) + (1 | reviewer)");
    near(model.remlCriterion, tables.crossed_nested?.score?.reml_criterion, "criterion");
    expect(section.pairs[0]?.change[0]?.withoutTopic).toBeNull();
  });
});
