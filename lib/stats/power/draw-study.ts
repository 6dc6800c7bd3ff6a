import type { Stage } from "../data/score-row";
import { normalDeviates } from "./normal-deviates";
import { requireSimulationPlan, type SimulatedScale, type SimulationPlan } from "./simulation-plan";

/** One simulated score. `idea` counts within its arm and `reviewer` over the study, from 0; null for a reviewer of one review. */
export type TakeScore = (
  arm: "reference" | "other",
  idea: number,
  stage: Stage,
  reviewer: number | null,
  score: number,
) => void;

/** An idea's means over its simulated reviews; the post mean is NaN if the idea was lost. */
export type TakeIdea = (arm: "reference" | "other", pre: number, post: number) => void;

/**
 * Draws studies by the plan's model: score = mean of arm and stage + idea + idea:stage + reviewer + residual, each part
 * normal, then rounded and cut off at the ends of the scale where there is one. For each idea and stage the reviewers
 * are drawn at random without replacement; the same pool serves both stages.
 *
 * @param uniform draws from [0, 1); the order of the draws is fixed, whoever looks
 * @returns a function that draws the next study and hands out its ideas and, if asked, its scores
 * @throws StatsError "invalid-option"
 */
export function studyDrawer(
  plan: SimulationPlan,
  uniform: () => number,
): (takeIdea: TakeIdea, takeScore?: TakeScore) => void {
  requireSimulationPlan(plan);
  const { preReviews, postReviews, reviewers, effect, components, scale = null } = plan;
  const { preMean = 5.5, preDifference = 0, referenceChange = 0 } = plan;
  const normal = normalDeviates(uniform);
  const [ideaSpread, ideaStageSpread, reviewerSpread, residualSpread] = [
    Math.sqrt(components.idea),
    Math.sqrt(components.ideaStage),
    Math.sqrt(components.reviewer),
    Math.sqrt(components.residual),
  ];
  const severity = new Float64Array(reviewers ?? 0);
  const pool = Int32Array.from(severity, (_, index) => index);

  /** Moves the next reviewer of this idea to its place in the pool. */
  const pickReviewer = (place: number): number => {
    const from = place + Math.floor(uniform() * (pool.length - place));
    const picked = pool[from] ?? 0;
    pool[from] = pool[place] ?? 0;
    pool[place] = picked;
    return picked;
  };

  const stageMean = (
    arm: "reference" | "other",
    idea: number,
    stage: Stage,
    center: number,
    takeScore: TakeScore | undefined,
  ): number => {
    const reviews = stage === "pre" ? preReviews : postReviews;
    const level = center + ideaStageSpread * normal();
    let total = 0;
    for (let place = 0; place < reviews; place++) {
      const reviewer = reviewers === null ? null : pickReviewer(place);
      const mild = reviewer === null ? reviewerSpread * normal() : (severity[reviewer] ?? 0);
      const score = onScale(level + mild + residualSpread * normal(), scale);
      total += score;
      takeScore?.(arm, idea, stage, reviewer, score);
    }
    return total / reviews;
  };

  const arms = [
    { arm: "reference", ...plan.reference, center: preMean, change: referenceChange },
    {
      arm: "other",
      ...plan.other,
      center: preMean + preDifference,
      change: referenceChange + effect,
    },
  ] as const;
  return (takeIdea, takeScore) => {
    for (let index = 0; index < severity.length; index++) {
      severity[index] = reviewerSpread * normal();
      pool[index] = index;
    }
    for (const { arm, ideas, dropOutShare = 0, center, change } of arms) {
      for (let idea = 0; idea < ideas; idea++) {
        const lost = dropOutShare > 0 && uniform() < dropOutShare;
        const own = center + ideaSpread * normal();
        const pre = stageMean(arm, idea, "pre", own, takeScore);
        const post = lost ? NaN : stageMean(arm, idea, "post", own + change, takeScore);
        takeIdea(arm, pre, post);
      }
    }
  };
}

function onScale(score: number, scale: SimulatedScale | null): number {
  if (scale === null) return score;
  const point = scale.wholePoints ? Math.round(score) : score;
  return Math.min(scale.maximum, Math.max(scale.minimum, point));
}
