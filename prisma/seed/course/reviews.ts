import { addMinutes } from "date-fns";
import { hasReached, reviewPhaseOf } from "../../../lib/study/phases";
import type { ReviewAnswers } from "../../../lib/study/review-answers";
import type { ReviewFormDefinition } from "../../../lib/study/review-form";
import { ideaExecutionGap } from "../../../lib/study/templates/idea-execution-gap";
import type { Stage } from "../../../lib/study/vocabulary";
import type { Draws } from "../draws";
import type { ScoreModel } from "../score-model";
import { writeRationale } from "../texts/rationales";
import type { Course } from "./course";
import type { Task } from "./draw-reviewers";
import { addGuess } from "./guesses";

type State = "submitted" | "draft" | "not-started";

/** A whole answer to a form, as the score model has it. */
function answer(
  task: Task,
  stage: Stage,
  form: ReviewFormDefinition,
  model: ScoreModel,
  draws: Draws,
): ReviewAnswers {
  const { arm, ideaId: idea } = task.idea;
  const scores = model.scores(
    { stage, arm, idea, reviewer: task.reviewer.person.userId },
    form.metrics,
  );
  const asked = form.metrics.filter(({ rationaleRequired }) => rationaleRequired);
  const rationales = Object.fromEntries(
    asked.map(({ key }) => [key, writeRationale(key, stage, scores[key] ?? 0, draws)]),
  );
  const minutes = 5 * (stage === "pre" ? draws.integer(2, 11) : draws.integer(5, 18));
  return { scores, rationales, minutes };
}

/** What is there of a review that somebody has begun: the first questions only. */
function begun({ scores, rationales }: ReviewAnswers, form: ReviewFormDefinition): ReviewAnswers {
  const first = form.metrics.slice(0, 4).map(({ key }) => key);
  const only = <T>(entries: Record<string, T>, keys: readonly string[]) =>
    Object.fromEntries(Object.entries(entries).filter(([key]) => keys.includes(key)));
  return {
    scores: only(scores, first),
    rationales: only(rationales, first.slice(0, 3)),
    minutes: null,
  };
}

/** How far each task has come: all submitted once the stage is closed, else so many of each queue. */
function statesOf(course: Course, stage: Stage, tasks: readonly Task[]): Map<string, State> {
  const { plan } = course;
  const isOpen = plan.phase === reviewPhaseOf(stage);
  if (!isOpen && hasReached(plan.phase, reviewPhaseOf(stage))) {
    return new Map(tasks.map(({ assignmentId }) => [assignmentId, "submitted"]));
  }
  const draws = course.draws(`progress ${stage}`);
  const states = new Map<string, State>();
  const reviewers = [...new Set(tasks.map(({ reviewer }) => reviewer))].sort((a, b) =>
    a.email < b.email ? -1 : 1,
  );
  reviewers.forEach((reviewer, index) => {
    const queue = tasks
      .filter((task) => task.reviewer === reviewer)
      .sort((a, b) => a.queuePosition - b.queuePosition);
    const isHalfDone = plan.halfDone?.person.userId === reviewer.person.userId;
    // One reviewer has not begun at all, so that the organizer has somebody to remind.
    const done = index === 0 ? 0 : draws.integer(2, queue.length - 1);
    const submitted = isHalfDone ? (plan.halfDone?.submitted ?? 0) : done;
    const drafts = isHalfDone ? (plan.halfDone?.drafts ?? 0) : index % 2;
    queue.forEach(({ assignmentId }, place) => {
      const state =
        place < submitted ? "submitted" : place < submitted + drafts ? "draft" : "not-started";
      states.set(assignmentId, state);
    });
  });
  return states;
}

/** Writes the tasks of a stage and what their reviewers have made of them. */
export function addReviews(
  course: Course,
  stage: Stage,
  tasks: readonly Task[],
  model: ScoreModel,
): void {
  const { plan, rows, studyId } = course;
  const draws = course.draws(`reviews ${stage}`);
  const form = ideaExecutionGap.forms[stage];
  const states = statesOf(course, stage, tasks);
  const first = (stage === "pre" ? plan.days.intake : plan.days.execution) + 1;
  const last = Math.min(
    -1,
    (stage === "pre" ? plan.days.ideaReview : plan.days.executionReview) - 1,
  );
  for (const task of tasks) {
    const { assignmentId, idea, executionId, reviewer, runId, queuePosition } = task;
    const state = states.get(assignmentId) ?? "not-started";
    const openedAt = course.during(draws.integer(first, last), draws);
    rows.assignment.push({
      ...{ id: assignmentId, studyId, stage, ideaId: idea.ideaId, executionId, runId },
      ...{ memberId: reviewer.memberId, queuePosition },
      firstOpenedAt: state === "not-started" ? null : openedAt,
    });
    if (state === "not-started") continue;
    const whole = answer(task, stage, form, model, draws);
    const isSubmitted = state === "submitted";
    const savedAt = addMinutes(openedAt, whole.minutes ?? 30);
    const reviewId = draws.uuid();
    rows.review.push({
      id: reviewId,
      ...{ assignmentId, formId: course.forms[stage], version: draws.integer(3, 25) },
      draft: isSubmitted ? whole : begun(whole, form),
      draftSavedAt: savedAt,
      submittedAt: isSubmitted ? savedAt : null,
    });
    if (isSubmitted) {
      submit(course, stage, task, { reviewId, answers: whole, at: savedAt });
      addGuess(course, stage, task, { reviewId, at: savedAt });
    }
  }
}

function submit(
  { rows, acts }: Course,
  stage: Stage,
  { assignmentId, reviewer }: Task,
  { reviewId, answers, at }: { reviewId: string; answers: ReviewAnswers; at: Date },
): void {
  rows.reviewSubmission.push({ reviewId, number: 1, answers, submittedAt: at });
  for (const [metric, value] of Object.entries(answers.scores)) {
    rows.score.push({ reviewId, metric, value, rationale: answers.rationales[metric] ?? "" });
  }
  acts.push({
    at,
    actorUserId: reviewer.person.userId,
    action: "review.submitted",
    subject: assignmentId,
    details: { stage, number: 1 },
  });
}
