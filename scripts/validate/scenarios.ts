import type { SimulationPlan } from "@/lib/stats";

/** A kind of study whose truth is known. */
export type Scenario = {
  readonly name: string;
  /** What is true in it, and why it is looked at. */
  readonly about: string;
  readonly plan: SimulationPlan;
};

/** Of the order that reviews of research ideas have: most of the spread is between reviews of one idea. */
const components = { idea: 0.4, ideaStage: 0.5, reviewer: 0.4, residual: 1.8 };
const whole = { minimum: 1, maximum: 10, wholePoints: true } as const;

const modelStudy = {
  reference: { name: "AI", ideas: 24 },
  other: { name: "Human", ideas: 19 },
  preReviews: 3,
  postReviews: 4,
  reviewers: 40,
  components,
  effect: 0,
} as const;

/** Null scenarios first: there the rate of rejections is the type-I error. */
export const scenarios: readonly Scenario[] = [
  {
    name: "null",
    about: "24 against 19 ideas, 3 and 4 reviews, 40 reviewers; no difference at all",
    plan: modelStudy,
  },
  {
    name: "null, whole points",
    about: "the same, scores rounded to whole points from 1 to 10, with the mean near an end",
    plan: { ...modelStudy, scale: whole, preMean: 3, referenceChange: -0.5 },
  },
  {
    name: "null, arms differ before",
    about: "the other arm starts 1 point lower and changes by as much: no difference in change",
    plan: { ...modelStudy, preDifference: -1, referenceChange: -1 },
  },
  {
    name: "null, 5 against 38",
    about: "very unequal numbers of ideas",
    plan: {
      ...modelStudy,
      reference: { name: "AI", ideas: 38 },
      other: { name: "Human", ideas: 5 },
    },
  },
  {
    name: "null, no idea:stage",
    about: "ideas keep their rank: the variance of idea:stage is zero, at its border",
    plan: { ...modelStudy, components: { ...components, ideaStage: 0 } },
  },
  {
    name: "effect 1",
    about: "the null study with a true contrast of 1 point",
    plan: { ...modelStudy, effect: 1 },
  },
  {
    name: "effect 1, whole points",
    about: "the same on whole points from 1 to 10: ends of the scale shrink the contrast a little",
    plan: { ...modelStudy, effect: 1, scale: whole },
  },
  {
    name: "effect 1, drop-out",
    about: "60 ideas an arm, one in three lost at random before its execution is reviewed",
    plan: {
      ...modelStudy,
      effect: 1,
      reference: { name: "AI", ideas: 60, dropOutShare: 1 / 3 },
      other: { name: "Human", ideas: 60, dropOutShare: 1 / 3 },
      reviewers: 60,
    },
  },
];
