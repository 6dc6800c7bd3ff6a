import type { DesignTerm } from "../../regression/decomposition";
import { leastSquares, type LeastSquaresFit } from "../../regression/least-squares";
import { StatsError } from "../../stats-error";
import { asEffect, type ModelEffect } from "../ancova-effect";
import { figure, type Figure } from "../figure";
import type { ReportOptions } from "../report-options";
import type { ArmPair, StudyData } from "../study-data";
import { pOf } from "../p-of";
import type { CovariateValues } from "./covariate-values";

export type AdjustedEffect = ModelEffect & {
  readonly degreesOfFreedom: number;
  /** The one of the three p values that the options' alternative asks for. */
  readonly p: number;
};

/** The arm's coefficient without and with the covariate, over the same ideas. */
export type BesideUnadjusted = {
  readonly unadjusted: AdjustedEffect;
  readonly adjusted: AdjustedEffect;
  /** The covariate's own coefficients in the adjusted model: one, or one a level but the base. */
  readonly terms: readonly (ModelEffect & { readonly term: string })[];
};

export type CovariateModel = {
  readonly covariate: string;
  readonly kind: "numeric" | "factor";
  /** In ASCII order, the first being the base; null for numbers. */
  readonly levels: readonly string[] | null;
  /** Ideas of both arms that carry the covariate. */
  readonly ideas: number;
  /** Of them, ideas whose value is that of reviews before execution. */
  readonly ideasFromPre: number;
  /** post ~ pre + arm (+ covariate). */
  readonly ancova: Figure<BesideUnadjusted>;
  /** change ~ arm (+ covariate). */
  readonly change: Figure<BesideUnadjusted>;
};

/**
 * The arm's effect with one covariate at a time beside it, for one metric and pair.
 * Estimand: as that of the analysis of covariance and of the change-score regression (one variance for both arms), among
 * ideas of the same value of the covariate; other arm − reference arm in scale points.
 *
 * Checked against R 4.2.2 `lm` (relative 1e-9).
 */
export function covariateModels(
  metric: string,
  pair: ArmPair,
  { changes, options }: StudyData,
  covariates: readonly CovariateValues[],
): CovariateModel[] {
  const units = changes.flatMap((change, unit) =>
    change.metric === metric && (change.arm === pair.referenceArm || change.arm === pair.otherArm)
      ? [unit]
      : [],
  );
  const armAlone = unadjustedOnce(units.length, options);
  return covariates.map((values) => {
    const known = units.filter((unit) => !Number.isNaN(values.columns[0]?.[unit] ?? NaN));
    const ideas = known.flatMap((unit) => changes[unit] ?? []);
    const arm = { name: "arm", values: ideas.map((idea) => (idea.arm === pair.otherArm ? 1 : 0)) };
    const pre = { name: "pre", values: ideas.map((idea) => idea.pre) };
    const run = (response: "post" | "change", base: readonly DesignTerm[]) =>
      figure((): BesideUnadjusted => {
        const column = ideas.map((idea) => idea[response]);
        const own = termsOf(values, known);
        const fit = leastSquares(column, [...base, ...own], options);
        return {
          unadjusted: armAlone(response, column, base),
          adjusted: armEffect(fit, options),
          terms: fit.coefficients
            .slice(1 + base.length)
            .map((coefficient) => ({ term: coefficient.term, ...asEffect(coefficient) })),
        };
      });
    return {
      covariate: values.covariate,
      kind: values.levels === null ? "numeric" : "factor",
      levels: values.levels,
      ideas: known.length,
      ideasFromPre: known.filter((unit) => values.isFromPre[unit] === 1).length,
      ancova: run("post", [arm, pre]),
      change: run("change", [arm]),
    };
  });
}

/** The arm's effect without a covariate; fitted once for all covariates that every idea carries. */
function unadjustedOnce(allIdeas: number, options: ReportOptions) {
  const known = new Map<string, AdjustedEffect>();
  return (response: string, column: readonly number[], base: readonly DesignTerm[]) => {
    const fitted = () => armEffect(leastSquares(column, base, options), options);
    if (column.length < allIdeas) return fitted();
    const effect = known.get(response) ?? fitted();
    known.set(response, effect);
    return effect;
  };
}

function armEffect(fit: LeastSquaresFit, { alternative }: ReportOptions): AdjustedEffect {
  const arm = fit.coefficients[1];
  if (!arm) throw new StatsError("not-identifiable", "The model lacks its arm.");
  const effect = asEffect(arm);
  return { ...effect, degreesOfFreedom: fit.degreesOfFreedom, p: pOf(effect, alternative) };
}

/** The covariate's columns among these ideas: of words, one for each level that occurs but the first. */
function termsOf({ covariate, levels, columns }: CovariateValues, units: readonly number[]) {
  const pick = (column: Float64Array) => units.map((unit) => column[unit] ?? 0);
  const all = columns.map((column, place) => ({
    name: levels === null ? covariate : `${covariate}: ${levels[place]}`,
    values: pick(column),
  }));
  const present = levels === null ? all : all.filter(({ values }) => values.some((x) => x !== 0));
  const terms = levels === null ? present : present.slice(1);
  const varies = terms.some(({ values }) => values.some((value) => value !== values[0]));
  if (units.length > 0 && !varies)
    throw new StatsError(
      "zero-variance",
      `“${covariate}” is the same for all of these ideas, so that it explains no difference between them.`,
    );
  return terms;
}
