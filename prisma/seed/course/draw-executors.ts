import { addMinutes } from "date-fns";
import {
  allocateExecutors,
  allocateExecutorsAlgorithm,
  allocateExecutorsVersion,
} from "../../../lib/random/allocate-executors";
import { conflictBetween } from "../../../lib/study/conflicts";
import { membersIn, type Course, type CourseIdea, type CourseMember } from "./course";
import { phaseStarts } from "./phase-starts";
import { recordRun } from "./record-run";
import { organizerOf } from "./set-up";

/** Draws who carries out which idea. */
export function drawExecutors(course: Course): void {
  const executors = membersIn(course, "executor");
  const ideaOf = new Map(course.ideas.map((idea) => [idea.ideaId, idea]));
  const memberOf = new Map(executors.map((member) => [member.memberId, member]));
  const at = addMinutes(phaseStarts(course).allocation, 90);
  const { runId, output } = recordRun(course, {
    kind: "executors",
    algorithm: allocateExecutorsAlgorithm,
    algorithmVersion: allocateExecutorsVersion,
    problem: {
      ideas: course.ideas.map(({ ideaId, topicId, armId }) => ({
        ideaId,
        topicId,
        armIds: [armId],
      })),
      executors: executors.map(({ memberId, topicIds }) => ({ memberId, topicIds })),
      conflicts: executors.flatMap((executor) =>
        course.ideas
          .filter(({ author }) => author && conflictBetween(executor, author) !== undefined)
          .map(({ ideaId }) => [executor.memberId, ideaId] as const),
      ),
    },
    draw: allocateExecutors,
    balanceOf: ({ pairs }) =>
      pairs.flatMap(({ ideaId }) => {
        const idea = ideaOf.get(ideaId);
        return idea ? [{ place: idea.topicId, armId: idea.armId }] : [];
      }),
    at,
  });
  const draws = course.draws("executions");
  course.executions = draws.shuffle(output.pairs).map(({ memberId, ideaId }) => ({
    executionId: draws.uuid(),
    idea: ideaOf.get(ideaId) as CourseIdea,
    executor: memberOf.get(memberId) as CourseMember,
    status: "allocated",
  }));
  course.rows.execution.push(
    ...course.executions.map(({ executionId, idea, executor }) => ({
      id: executionId,
      studyId: course.studyId,
      ideaId: idea.ideaId,
      memberId: executor.memberId,
      runId,
      statusAt: at,
    })),
  );
  course.acts.push({
    at,
    actorUserId: organizerOf(course),
    action: "executors.drawn",
    subject: runId,
    details: {
      allocated: output.pairs.length,
      idle: output.idleExecutors.length,
      unexecuted: output.unexecutedIdeas.length,
      replaced: 0,
    },
  });
}
