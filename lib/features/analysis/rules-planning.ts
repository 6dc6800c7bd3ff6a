import {
  planStudy,
  simulatePower,
  StatsError,
  type PlannedStudy,
  type SimulatedPower,
  type SimulationPlan,
  type StudyPlan,
} from "@/lib/stats";
import type { PlanningQuery } from "./planning-schema";

export type { PlannedStudy, SimulatedPower };
export type PowerCurve = PlannedStudy["curves"][number];

/** The ends of the scale that reviewers score on. */
export type ReviewScale = { readonly minimum: number; readonly maximum: number };

/** What came of a plan, or what is wrong with it in a sentence. */
export type PlanningOutcome =
  | {
      readonly state: "planned";
      readonly planned: PlannedStudy;
      /** Null unless asked for. */
      readonly simulated: SimulatedPower | null;
    }
  | { readonly state: "refused"; readonly message: string };

const SEED = 20506;

/** Simulated scores that take a fraction of a second. */
const SCORE_BUDGET = 1_500_000;

/** Computes what the plan can find out. Effects are other arm − reference arm. */
export function planFrom(query: PlanningQuery, scale: ReviewScale): PlanningOutcome {
  try {
    const plan = studyPlan(query);
    const planned = planStudy(plan);
    const simulated = query.simulate ? simulate(query, plan, planned, scale) : null;
    return { state: "planned", planned, simulated };
  } catch (error) {
    if (error instanceof StatsError) return { state: "refused", message: error.message };
    throw error;
  }
}

function studyPlan(query: PlanningQuery): StudyPlan {
  return {
    ideasReference: query.reference,
    ideasOther: query.other,
    dropOutReference: query.dropReference / 100,
    dropOutOther: query.dropOther / 100,
    preReviews: query.pre,
    postReviews: query.post,
    reviewers: query.reviewers ?? null,
    components: {
      idea: query.ideaSd ** 2,
      ideaStage: query.stageSd ** 2,
      reviewer: query.reviewerSd ** 2,
      residual: query.residualSd ** 2,
    },
    effect: { unit: query.unit, value: query.effect },
    alpha: query.alpha,
    alternative: query.alternative,
    metrics: query.metrics,
    bonferroni: query.bonferroni,
  };
}

/** Draws studies on the scale's whole points, as many as a request has time for. */
function simulate(
  query: PlanningQuery,
  plan: StudyPlan,
  planned: PlannedStudy,
  scale: ReviewScale,
): SimulatedPower {
  const scores = (query.reference + query.other) * (query.pre + query.post);
  const simulations = Math.min(5000, Math.max(100, Math.floor(SCORE_BUDGET / scores)));
  const simulation: SimulationPlan = {
    ...plan,
    reference: {
      name: "reference arm",
      ideas: plan.ideasReference,
      dropOutShare: plan.dropOutReference,
    },
    other: { name: "other arm", ideas: plan.ideasOther, dropOutShare: plan.dropOutOther },
    effect: planned.effectPoints,
    preMean: meanScore(query, scale),
    scale: { ...scale, wholePoints: true },
  };
  return simulatePower(simulation, {
    alpha: planned.alphaPerTest,
    alternative: plan.alternative,
    simulations,
    seed: SEED,
  });
}

/** The expected mean score before execution: the scale's middle unless said otherwise. */
export function meanScore({ level }: PlanningQuery, scale: ReviewScale): number {
  return level ?? (scale.minimum + scale.maximum) / 2;
}
