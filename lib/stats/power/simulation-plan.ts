import { StatsError } from "../stats-error";
import type { ReviewDesign } from "./change-score-variance";
import { requireFiniteNumber } from "./power-test";
import { requireComponents, requireReviews, type VarianceComponents } from "./variance-components";

export type SimulatedArm = {
  readonly name: string;
  /** Ideas that are reviewed before execution. */
  readonly ideas: number;
  /** The chance of each of them to be lost before its execution is reviewed; 0 if not given. */
  readonly dropOutShare?: number;
};

/** A review scale in points. */
export type SimulatedScale = {
  readonly minimum: number;
  readonly maximum: number;
  /** Scores are rounded to whole points; else only cut off at the ends. */
  readonly wholePoints: boolean;
};

/** A study to be made up: what is true, and how it is looked at. */
export type SimulationPlan = ReviewDesign & {
  readonly reference: SimulatedArm;
  readonly other: SimulatedArm;
  readonly components: VarianceComponents;
  /** The true contrast: mean change of the other arm − mean change of the reference arm, in points before rounding. */
  readonly effect: number;
  /** Mean pre score of the reference arm, 5.5 if not given. */
  readonly preMean?: number;
  /** Mean change of the reference arm, 0 if not given. */
  readonly referenceChange?: number;
  /** Mean pre score, other arm − reference arm; 0 if not given. */
  readonly preDifference?: number;
  /** Null or not given for scores without ends. */
  readonly scale?: SimulatedScale | null;
};

/** More ideas an arm than any study has. */
const MOST_IDEAS = 1_000_000;

/** @throws StatsError "invalid-option" */
export function requireSimulationPlan(plan: SimulationPlan): void {
  requireComponents(plan.components);
  requireReviews(plan, plan.reviewers);
  requireFiniteNumber("effect", plan.effect);
  requireFiniteNumber("mean score before execution", plan.preMean ?? 0);
  requireFiniteNumber("change of the reference arm", plan.referenceChange ?? 0);
  requireFiniteNumber("difference before execution", plan.preDifference ?? 0);
  for (const { name, ideas, dropOutShare = 0 } of [plan.reference, plan.other]) {
    if (!(Number.isInteger(ideas) && ideas >= 1 && ideas <= MOST_IDEAS))
      throw new StatsError(
        "invalid-option",
        `${name} has a whole number of ideas from 1 to ${MOST_IDEAS}; it cannot have ${ideas}.`,
      );
    if (!(dropOutShare >= 0 && dropOutShare <= 1))
      throw new StatsError(
        "invalid-option",
        `The share of ${name}'s ideas that drop out lies from 0 to 1; it cannot be ${dropOutShare}.`,
      );
  }
  if (plan.reference.name === plan.other.name)
    throw new StatsError("invalid-option", `Both arms are called “${plan.other.name}”.`);
  if (plan.scale && !(plan.scale.minimum < plan.scale.maximum))
    throw new StatsError(
      "invalid-option",
      `A scale ends above where it begins; it cannot go from ${plan.scale.minimum} to ${plan.scale.maximum}.`,
    );
}
