import type { IdeaChange } from "../data/change-scores";
import { mean } from "../describe/mean";
import { median } from "../describe/quantile";
import { standardDeviation } from "../describe/spread";
import type { ArmChange, SparseArmChange } from "./report";

/** One arm's change scores on one metric. @param ideas two or more */
export function describeArm(ideas: readonly IdeaChange[]): ArmChange {
  const changes = ideas.map((idea) => idea.change);
  return {
    n: ideas.length,
    mean: mean(changes),
    standardDeviation: standardDeviation(changes),
    median: median(changes),
    minimum: changes.reduce((least, change) => Math.min(least, change), Infinity),
    maximum: changes.reduce((most, change) => Math.max(most, change), -Infinity),
    preMean: mean(ideas.map((idea) => idea.pre)),
    postMean: mean(ideas.map((idea) => idea.post)),
  };
}

/** The same for any number of ideas; what so few cannot have is null. */
export function describeSparseArm(ideas: readonly IdeaChange[]): SparseArmChange {
  if (ideas.length >= 2) return describeArm(ideas);
  const [only] = ideas;
  return {
    n: ideas.length,
    mean: only?.change ?? null,
    standardDeviation: null,
    median: only?.change ?? null,
    minimum: only?.change ?? null,
    maximum: only?.change ?? null,
    preMean: only?.pre ?? null,
    postMean: only?.post ?? null,
  };
}
