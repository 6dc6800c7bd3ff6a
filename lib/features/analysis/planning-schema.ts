import { z } from "zod";
import type { StudySettings } from "@/lib/study/settings";

/** As many as keep a simulation within a request's time. */
export const planningLimits = { ideas: 500, reviews: 12, reviewers: 1000, metrics: 50 } as const;

/** A plan as the address gives it. Standard deviations and effects are in scale points unless said otherwise. */
export type PlanningQuery = {
  /** Ideas that begin in each arm. */
  readonly reference: number;
  readonly other: number;
  /** Reviews of each idea before and after execution. */
  readonly pre: number;
  readonly post: number;
  /** Reviewers a stage; without a number each review is by somebody else. */
  readonly reviewers?: number;
  /** Other arm − reference arm. */
  readonly effect: number;
  readonly unit: "points" | "d";
  readonly ideaSd: number;
  readonly stageSd: number;
  readonly reviewerSd: number;
  readonly residualSd: number;
  readonly alpha: number;
  readonly alternative: StudySettings["alternative"];
  readonly metrics: number;
  readonly bonferroni: boolean;
  /** Percent. */
  readonly dropReference: number;
  readonly dropOther: number;
  /** Mean score before execution; without a number the middle of the scale. */
  readonly level?: number;
  readonly simulate: boolean;
};

/** What a study is planned with before anybody says otherwise: its settings, and the model study's sizes and spread. */
export function planningDefaults(settings: StudySettings, metrics: number): PlanningQuery {
  return {
    reference: 20,
    other: 20,
    pre: Math.min(planningLimits.reviews, settings.reviewsPerIdea),
    post: Math.min(planningLimits.reviews, settings.reviewsPerExecution),
    effect: settings.alternative === "less" ? -1 : 1,
    unit: "points",
    ideaSd: 0.5,
    stageSd: 0.7,
    reviewerSd: 0,
    residualSd: 1.4,
    // Without the last bits that the subtraction leaves.
    alpha: Number((1 - settings.confidenceLevel).toFixed(6)),
    alternative: settings.alternative,
    metrics: Math.min(planningLimits.metrics, Math.max(1, metrics)),
    bonferroni: false,
    dropReference: 0,
    dropOther: 0,
    simulate: false,
  };
}

const single = (value: unknown) => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return first === "" ? undefined : first;
};

function whole(most: number, least = 1) {
  return z.preprocess(single, z.coerce.number().int().min(least).max(most));
}

function numberWithin(least: number, most: number) {
  return z.preprocess(single, z.coerce.number().min(least).max(most));
}

/**
 * What the planning page's address may ask for. Whatever is missing or makes no sense takes its default: a wrong address
 * is not worth an error page. A plain form leaves an unticked box out, so that those are false unless they are there.
 */
export function readPlanningQuery(
  search: Record<string, string | string[] | undefined>,
  defaults: PlanningQuery,
): PlanningQuery {
  const { ideas, reviews, reviewers, metrics } = planningLimits;
  const box = z.preprocess((value) => single(value) === "on", z.boolean());
  const spread = (fallback: number) => numberWithin(0, 100).catch(fallback);
  return z
    .object({
      reference: whole(ideas, 2).catch(defaults.reference),
      other: whole(ideas, 2).catch(defaults.other),
      pre: whole(reviews).catch(defaults.pre),
      post: whole(reviews).catch(defaults.post),
      reviewers: whole(reviewers).optional().catch(defaults.reviewers),
      effect: numberWithin(-100, 100).catch(defaults.effect),
      unit: z.preprocess(single, z.enum(["points", "d"])).catch(defaults.unit),
      ideaSd: spread(defaults.ideaSd),
      stageSd: spread(defaults.stageSd),
      reviewerSd: spread(defaults.reviewerSd),
      residualSd: spread(defaults.residualSd),
      alpha: numberWithin(0.0001, 0.5).catch(defaults.alpha),
      alternative: z
        .preprocess(single, z.enum(["greater", "less", "two-sided"]))
        .catch(defaults.alternative),
      metrics: whole(metrics).catch(defaults.metrics),
      bonferroni: box,
      dropReference: numberWithin(0, 90).catch(defaults.dropReference),
      dropOther: numberWithin(0, 90).catch(defaults.dropOther),
      level: numberWithin(-1000, 1000).optional().catch(defaults.level),
      simulate: box,
    })
    .parse(search);
}
