import type { Stage } from "../data/score-row";
import { codeOf } from "../data/text-column";
import { chooseElimination } from "../mixed/choose-eliminated";
import { fitMixedModel } from "../mixed/fit-mixed-model";
import type { CoefficientTest, MixedModelFit } from "../mixed/mixed-fit";
import { encodeFactor, type RandomFactorInput } from "../mixed/random-factor";
import { requireFeasible } from "../mixed/require-feasible";
import { StatsError } from "../stats-error";
import { figure, type Figure } from "./figure";
import {
  fixedColumns,
  fixedEffects,
  interactionName,
  modelFormula,
  randomFactors,
} from "./mixed-model-design";
import { countDistinct, ideaOf, type ModelRows } from "./mixed-model-rows";
import { usableTerms, type LeftOutTerm, type OptionalTerm } from "./mixed-model-terms";
import { pOf } from "./p-of";
import type { Alternative } from "./report-options";
import type { ArmPair } from "./study-data";

/** A test of the headline effect: other arm − reference arm. */
export type HeadlineTest = CoefficientTest & {
  /** The one of the three that the options' alternative asks for. */
  readonly p: number;
  /** `p` adjusted over the metrics whose models could be fitted. */
  readonly pAdjusted: number;
  /** `pTwoSided` adjusted over the same family. */
  readonly pTwoSidedAdjusted: number;
};

type ReportedFit = Omit<MixedModelFit, "work">;

/** A linear mixed model, fitted by restricted maximum likelihood. */
export type MixedModelFigures = ReportedFit & {
  /** As R writes it. */
  readonly formula: string;
  readonly leftOut: readonly LeftOutTerm[];
  readonly headline: {
    /** The coefficient's name among the fixed effects. */
    readonly effect: string;
    /**
     * In scale points, other arm − reference arm: of the change (post − pre) in a model of both stages, of the score in
     * a model of one.
     */
    readonly estimate: number;
    readonly satterthwaite: HeadlineTest;
    readonly kenwardRoger: HeadlineTest;
  };
};

/** The same before the p values are adjusted. */
export type UnadjustedModel = Omit<MixedModelFigures, "headline"> & {
  readonly headline: {
    readonly effect: string;
    readonly estimate: number;
    readonly satterthwaite: CoefficientTest & { readonly p: number };
    readonly kenwardRoger: CoefficientTest & { readonly p: number };
  };
};

export type ModelRequest = {
  readonly rows: ModelRows;
  readonly pair: ArmPair;
  /** Null for the model of both stages. */
  readonly stage: Stage | null;
  readonly confidenceLevel: number;
  readonly alternative: Alternative;
  readonly budget: WorkBudget;
};

/** Floating-point operations that are left to the report's models; each fit takes its share. */
export type WorkBudget = { left: number };

/** Terms that are given up one by one where the data turn out not to tell them apart. */
const givingWay: readonly OptionalTerm[] = ["executor", "topic", "reviewer", "idea:stage"];

/**
 * The model with every term that the data can carry.
 *
 * @param without terms that are not wanted and not spoken of
 */
export function modelFigure(
  request: ModelRequest,
  without: readonly OptionalTerm[] = [],
): Figure<UnadjustedModel> {
  return figure(() => {
    requireArms(request);
    const usable = usableTerms(request.rows, request.pair, request.stage);
    const wanted = <Item>(items: readonly Item[], termOf: (item: Item) => OptionalTerm) =>
      items.filter((item) => !without.includes(termOf(item)));
    return fitCarried(
      request,
      wanted(usable.terms, (term) => term),
      wanted(usable.leftOut, ({ term }) => term),
    );
  });
}

function fitCarried(
  request: ModelRequest,
  terms: readonly OptionalTerm[],
  leftOut: readonly LeftOutTerm[],
): UnadjustedModel {
  try {
    return fitTerms(request, terms, leftOut);
  } catch (error) {
    if (!(error instanceof StatsError) || !givesWay(error)) throw error;
    const term = givingWay.find((candidate) => terms.includes(candidate));
    if (!term) throw error;
    return fitCarried(
      request,
      terms.filter((kept) => kept !== term),
      [...leftOut, { term, explanation: error.message }],
    );
  }
}

function givesWay({ code }: StatsError): boolean {
  return code === "not-identifiable" || code === "too-few-units";
}

function fitTerms(
  { rows, pair, stage, confidenceLevel, alternative, budget }: ModelRequest,
  terms: readonly OptionalTerm[],
  leftOut: readonly LeftOutTerm[],
): UnadjustedModel {
  const effects = fixedEffects(rows, pair, stage, terms.includes("topic"));
  const random = randomFactors(rows, terms);
  requireBudget(random, rows.places.length, effects.length, budget);
  const { work, ...fit } = fitMixedModel(
    {
      response: Float64Array.from(rows.places, (place) => rows.table.scores[place] ?? 0),
      fixed: fixedColumns(effects, rows),
      random,
    },
    { confidenceLevel, largestWork: budget.left },
  );
  budget.left -= work;
  const effect = stage === null ? interactionName(pair.otherArm) : `arm${pair.otherArm}`;
  const found = fit.fixedEffects.find(({ name }) => name === effect);
  if (!found?.kenwardRoger)
    throw new StatsError(
      "not-identifiable",
      `The effect ${effect} cannot be estimated: the other fixed effects already say the same.`,
    );
  const chosen = (test: CoefficientTest) => ({
    ...test,
    p: pOf(test, alternative),
  });
  return {
    formula: modelFormula(stage, terms),
    leftOut,
    headline: {
      effect,
      estimate: found.estimate,
      satterthwaite: chosen(found.satterthwaite),
      kenwardRoger: chosen(found.kenwardRoger),
    },
    ...fit,
    remarks: [...sharedIdeas(rows, pair), ...fit.remarks],
  };
}

/** Refuses a model that the budget has no room for before the work of laying its columns out. */
function requireBudget(
  random: readonly RandomFactorInput[],
  observations: number,
  fixed: number,
  budget: WorkBudget,
): void {
  const factors = random.map((factor) => encodeFactor(factor, observations));
  requireFeasible(factors, chooseElimination(factors), fixed, budget.left);
}

function requireArms({ rows: { table, places }, pair }: ModelRequest): void {
  const short = [pair.referenceArm, pair.otherArm].flatMap((arm) => {
    const code = codeOf(table.arm, arm);
    const own = places.filter((place) => table.arm.codes[place] === code);
    const ideas = countDistinct(own, ideaOf(table));
    return ideas < 2 ? [`${arm} has ${ideas === 1 ? "one" : "none"}`] : [];
  });
  if (short.length > 0)
    throw new StatsError(
      "too-few-units",
      `A mixed model needs two or more ideas in each arm; ${short.join(", ")}.`,
    );
}

function sharedIdeas({ table, places }: ModelRows, { otherArm }: ArmPair): string[] {
  const other = codeOf(table.arm, otherArm);
  const armsOf = new Uint8Array(table.idea.names.length);
  for (const place of places) {
    const idea = table.idea.codes[place] ?? 0;
    armsOf[idea] = (armsOf[idea] ?? 0) | (table.arm.codes[place] === other ? 2 : 1);
  }
  const shared = armsOf.filter((arms) => arms === 3).length;
  if (shared === 0) return [];
  return [
    `${shared === 1 ? "One idea belongs" : `${shared} ideas belong`} to both arms: the reviews enter the model once for each arm, as though they were different reviews, which makes the standard errors too small.`,
  ];
}
