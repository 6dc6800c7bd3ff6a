import type { StudyPlan } from "./course/study-plan";
import { describePlantedEffects } from "./effects";
import type { Cast } from "./people";

const planted = describePlantedEffects({ human: "Human", machine: "AI" });

/** The studies of the demonstration: one that is over, and three in which each role has something to do. */
export function demoPlans(cast: Cast): StudyPlan[] {
  const { organizer, custodian, analyst } = cast;
  const staff = { organizer, custodian, analyst };
  return [
    {
      key: "finished",
      name: "Idea–execution gap (simulated)",
      description: planted,
      phase: "unblinded",
      staff,
      authors: cast.authors,
      executors: cast.executors,
      reviewers: { pre: cast.reviewers, post: cast.reviewers, maximum: 7, topics: 3 },
      ideas: { human: [5, 5, 6, 2, 5, 4, 3], machine: [5, 5, 7, 2, 6, 5, 4] },
      finished: { human: 19, machine: 24 },
      days: {
        ...{ created: -330, intake: -300, ideaReview: -270, allocation: -268 },
        ...{ execution: -170, executionReview: -130, unblinding: -126 },
      },
    },
    {
      key: "in-review",
      name: "Idea–execution gap, in progress (simulated)",
      description: planted,
      phase: "execution-review",
      staff,
      authors: cast.authors.slice(0, 14),
      executors: cast.executors.slice(0, 28),
      reviewers: {
        pre: cast.reviewers.slice(7, 27),
        post: [cast.reviewer, ...cast.reviewers.slice(0, 7)],
        maximum: 13,
        topics: 5,
      },
      ideas: { human: [3, 3, 3, 1, 3, 3, 2], machine: [3, 3, 3, 1, 3, 3, 2] },
      finished: { human: 12, machine: 12 },
      halfDone: { person: cast.reviewer, submitted: 3, drafts: 1 },
      days: {
        ...{ created: -190, intake: -165, ideaReview: -140, allocation: -138 },
        ...{ execution: -16, executionReview: 18, unblinding: 21 },
      },
    },
    {
      key: "in-execution",
      name: "Idea–execution gap, under way (simulated)",
      description: planted,
      phase: "execution",
      staff,
      authors: cast.authors.slice(0, 8),
      executors: [cast.executor, ...cast.executors.slice(0, 11)],
      reviewers: { pre: cast.reviewers.slice(27, 39), post: [], maximum: 7, topics: 5 },
      ideas: { human: [2, 1, 2, 1, 2, 1, 1], machine: [2, 1, 2, 1, 2, 1, 1] },
      lead: cast.executor,
      days: {
        ...{ created: -85, intake: -65, ideaReview: -40, allocation: -38 },
        ...{ execution: 54, executionReview: 90, unblinding: 94 },
      },
    },
    {
      key: "in-intake",
      name: "Idea–execution gap, collecting ideas (simulated)",
      description: planted,
      phase: "intake",
      staff,
      authors: [cast.author, ...cast.authors.slice(0, 6)],
      executors: [],
      reviewers: { pre: cast.reviewers.slice(0, 9), post: [], maximum: 7, topics: 5 },
      ideas: { human: [1, 1, 1, 1, 1, 1, 0], machine: [1, 1, 1, 1, 1, 1, 1] },
      lead: cast.author,
      invited: [
        ...cast.authors.slice(20, 22).map((person) => ({ role: "author" as const, person })),
        ...cast.reviewers.slice(9, 12).map((person) => ({ role: "reviewer" as const, person })),
      ],
      days: {
        ...{ created: -9, intake: 14, ideaReview: 42, allocation: 45 },
        ...{ execution: 140, executionReview: 175, unblinding: 179 },
      },
    },
  ];
}
