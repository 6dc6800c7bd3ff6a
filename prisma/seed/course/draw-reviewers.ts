import { addMinutes } from "date-fns";
import {
  assignReviewers,
  assignReviewersAlgorithm,
  assignReviewersVersion,
} from "../../../lib/random/assign-reviewers";
import { conflictBetween } from "../../../lib/study/conflicts";
import { reviewPhaseOf } from "../../../lib/study/phases";
import { defaultSettings } from "../../../lib/study/settings";
import type { Stage } from "../../../lib/study/vocabulary";
import type { Course, CourseIdea, CourseMember } from "./course";
import { phaseStarts } from "./phase-starts";
import { recordRun } from "./record-run";
import { organizerOf } from "./set-up";

/** One drawn task. */
export type Task = {
  assignmentId: string;
  idea: CourseIdea;
  executionId: string | null;
  reviewer: CourseMember;
  runId: string;
  queuePosition: number;
};

type Item = { itemId: string; idea: CourseIdea; executor: CourseMember | undefined };

function itemsOf(course: Course, stage: Stage): Item[] {
  if (stage === "pre") {
    return course.ideas.map((idea) => ({ itemId: idea.ideaId, idea, executor: undefined }));
  }
  return course.executions
    .filter(({ status }) => status === "finished")
    .map(({ executionId, idea, executor }) => ({ itemId: executionId, idea, executor }));
}

/**
 * Draws who reviews what in a stage among `reviewers`; nobody judges a work that they stand in conflict with, or one
 * that they saw before (`seen`: pairs of member and idea).
 * @throws RangeError when the plan has too few reviewers
 */
export function drawReviewers(
  course: Course,
  stage: Stage,
  reviewers: readonly CourseMember[],
  seen: ReadonlySet<string>,
): Task[] {
  const items = itemsOf(course, stage);
  const itemOf = new Map(items.map((item) => [item.itemId, item]));
  const memberOf = new Map(reviewers.map((member) => [member.memberId, member]));
  const isBarred = (reviewer: CourseMember, { idea, executor }: Item) =>
    [idea.author, executor].some((other) => other && conflictBetween(reviewer, other)) ||
    seen.has(`${reviewer.memberId} ${idea.ideaId}`);
  const at = addMinutes(phaseStarts(course)[reviewPhaseOf(stage)], 30);
  const { runId, output } = recordRun(course, {
    kind: `reviewers-${stage}`,
    algorithm: assignReviewersAlgorithm,
    algorithmVersion: assignReviewersVersion,
    problem: {
      items: items.map(({ itemId, idea: { ideaId, topicId, armId } }) => ({
        ...{ itemId, ideaId, topicId, armIds: [armId] },
      })),
      reviewers: reviewers.map(({ memberId, topicIds, maximumReviews }) => ({
        ...{ memberId, topicIds, maximum: maximumReviews },
      })),
      forbidden: reviewers.flatMap((reviewer) =>
        items
          .filter((item) => isBarred(reviewer, item))
          .map((item) => [reviewer.memberId, item.itemId] as const),
      ),
      reviewsPerItem:
        stage === "pre" ? defaultSettings.reviewsPerIdea : defaultSettings.reviewsPerExecution,
    },
    draw: assignReviewers,
    balanceOf: (draw) =>
      draw.status === "infeasible"
        ? []
        : draw.assignments.map(({ memberId, itemId }) => ({
            place: memberId,
            armId: itemOf.get(itemId)?.idea.armId ?? "",
          })),
    at,
  });
  if (output.status === "infeasible") {
    throw new RangeError(`${course.plan.key}: too few reviewers for the ${stage} stage`);
  }
  const draws = course.draws(`tasks ${stage}`);
  const tasks = draws.shuffle(output.assignments).map((one): Task => {
    const item = itemOf.get(one.itemId) as Item;
    return {
      assignmentId: draws.uuid(),
      idea: item.idea,
      executionId: stage === "post" ? item.itemId : null,
      reviewer: memberOf.get(one.memberId) as CourseMember,
      runId,
      queuePosition: one.queuePosition,
    };
  });
  course.acts.push({
    at,
    actorUserId: organizerOf(course),
    action: "reviewers.drawn",
    subject: runId,
    details: {
      ...{ stage, items: items.length, reviews: tasks.length, replaced: 0 },
      reviewers: new Set(tasks.map(({ reviewer }) => reviewer.memberId)).size,
    },
  });
  return tasks;
}
