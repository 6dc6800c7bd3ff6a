import type { Metric } from "../../lib/study/review-form";
import type { Stage } from "../../lib/study/vocabulary";
import { createDraws } from "./draws";
import { centreFor, deviations, plantedMean, type ArmKey } from "./effects";

/** One reviewer's sitting over one idea or execution. */
export type Sitting = { stage: Stage; arm: ArmKey; idea: string; reviewer: string };

/** How much of an idea's quality, and of a sitting's chance, all metrics share. */
const shared = { idea: 0.6, residual: 0.5 };

const totalDeviation = Math.hypot(deviations.idea, deviations.reviewer, deviations.residual);

/** Simulates scores: planted mean + idea + reviewer + residual, rounded to the scale. */
export type ScoreModel = {
  scores: (sitting: Sitting, metrics: readonly Metric[]) => Record<string, number>;
};

/**
 * A model whose every number follows from the seed, the idea's and the reviewer's key and the metric, whatever the
 * order in which scores are asked for. The means over ideas, reviewers and chance are exactly the planted ones.
 */
export function createScoreModel(seed: string): ScoreModel {
  const drawn = new Map<string, number>();
  const normalOf = (purpose: string) => {
    const known = drawn.get(purpose);
    if (known !== undefined) return known;
    const fresh = createDraws(seed, purpose).normal();
    drawn.set(purpose, fresh);
    return fresh;
  };
  const mix = (share: number, common: string, own: string) =>
    Math.sqrt(share) * normalOf(common) + Math.sqrt(1 - share) * normalOf(own);

  const centres = new Map<string, number>();
  const centreOf = (stage: Stage, arm: ArmKey, { key, minimum, maximum }: Metric) => {
    const name = `${stage} ${arm} ${key}`;
    const known = centres.get(name);
    if (known !== undefined) return known;
    const deviation = (totalDeviation * (maximum - minimum)) / 9;
    const fresh = centreFor(plantedMean(stage, key, arm), deviation, minimum, maximum);
    centres.set(name, fresh);
    return fresh;
  };

  return {
    scores: ({ stage, arm, idea, reviewer }, metrics) =>
      Object.fromEntries(
        metrics.map((metric) => {
          const { key, role, minimum, maximum } = metric;
          const sitting = `${stage} ${idea} ${reviewer}`;
          if (role === "covariate") {
            const value = 3.5 + normalOf(`${sitting} about ${key}`);
            return [key, onScale(value, minimum, maximum)];
          }
          const unit = (maximum - minimum) / 9;
          const quality = mix(shared.idea, `${stage} ${idea}`, `${stage} ${idea} ${key}`);
          const chance = mix(shared.residual, sitting, `${sitting} ${key}`);
          const deviation =
            deviations.idea * quality +
            deviations.reviewer * normalOf(`reviewer ${reviewer}`) +
            deviations.residual * chance;
          const latent = centreOf(stage, arm, metric) + unit * deviation;
          return [key, onScale(latent, minimum, maximum)];
        }),
      ),
  };
}

function onScale(value: number, minimum: number, maximum: number): number {
  return Math.min(maximum, Math.max(minimum, Math.round(value)));
}
