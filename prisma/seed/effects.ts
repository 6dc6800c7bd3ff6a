import normal from "@stdlib/stats-base-dists-normal";
import type { Stage } from "../../lib/study/vocabulary";

/** The two arms of the simulated studies. */
export type ArmKey = "human" | "machine";
export type ArmMeans = Readonly<Record<ArmKey, number>>;

/** Standard deviations of what adds up to a score, in points of a scale from 1 to 10. */
export const deviations = { idea: 1, reviewer: 0.7, residual: 1.5 } as const;

/** The metrics of the change-score table with their planted means before execution and mean changes. */
export const plantedOutcomes: Readonly<Record<string, { pre: ArmMeans; change: ArmMeans }>> = {
  novelty: { pre: { human: 4.9, machine: 5.8 }, change: { human: 0, machine: -1 } },
  effectiveness: { pre: { human: 5, machine: 5.9 }, change: { human: 0, machine: -1.9 } },
  excitement: { pre: { human: 4.5, machine: 5.4 }, change: { human: 0, machine: -1.7 } },
  overall: { pre: { human: 4.6, machine: 5.5 }, change: { human: -0.5, machine: -1.9 } },
};

/** Planted means of what is scored in one stage alone. */
const plantedOthers: Readonly<Record<string, ArmMeans>> = {
  feasibility: { human: 6.5, machine: 6.3 },
  soundness: { human: 5.4, machine: 4.8 },
  faithfulness: { human: 6.5, machine: 6.5 },
  "codebase-quality": { human: 3.6, machine: 3.6 },
};

/** The mean score that was planted for an arm. @throws RangeError for a metric that the simulation doesn't know */
export function plantedMean(stage: Stage, metric: string, arm: ArmKey): number {
  const outcome = plantedOutcomes[metric];
  if (outcome) return outcome.pre[arm] + (stage === "post" ? outcome.change[arm] : 0);
  const other = plantedOthers[metric];
  if (!other) throw new RangeError(`plantedMean: nothing is planted for “${metric}”`);
  return other[arm];
}

/** The mean of a normal variable once it is rounded and kept within a scale. */
export function meanOnScale(
  centre: number,
  standardDeviation: number,
  minimum: number,
  maximum: number,
): number {
  let mean = minimum;
  for (let score = minimum + 1; score <= maximum; score += 1) {
    mean += 1 - normal.cdf(score - 0.5, centre, standardDeviation);
  }
  return mean;
}

/** The centre of the normal variable that, rounded and kept within the scale, has this mean. */
export function centreFor(
  mean: number,
  standardDeviation: number,
  minimum: number,
  maximum: number,
): number {
  let [low, high] = [minimum - 20, maximum + 20];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (meanOnScale(middle, standardDeviation, minimum, maximum) < mean) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const signed = (value: number) => (value > 0 ? `+${value}` : String(value).replace("-", "−"));

/** What was planted, in words for the description of a simulated study. */
export function describePlantedEffects(names: ArmMeansNames): string {
  const changes = Object.entries(plantedOutcomes).map(
    ([metric, { pre, change }]) =>
      `${metric} ${names.human} ${pre.human.toFixed(1)} (${signed(change.human)}), ${names.machine} ${pre.machine.toFixed(1)} (${signed(change.machine)})`,
  );
  return (
    "Simulated: no person took part, and no text or score stems from a real study. " +
    `Planted true mean before execution (and mean change after it): ${changes.join("; ")}. ` +
    `Standard deviations: idea ${deviations.idea} in each stage, independently; reviewer ${deviations.reviewer}; residual ${deviations.residual}. ` +
    "Scores are rounded to the scale, with the centres set so that the stated means hold after rounding."
  );
}

type ArmMeansNames = Readonly<Record<ArmKey, string>>;
