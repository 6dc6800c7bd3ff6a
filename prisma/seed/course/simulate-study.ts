import { addHours } from "date-fns";
import { hasReached } from "../../../lib/study/phases";
import { createScoreModel } from "../score-model";
import { recordPhases } from "./advance";
import { chainActs } from "./audit-trail";
import { beginCourse, membersIn, type Course, type CourseMember } from "./course";
import { drawExecutors } from "./draw-executors";
import { drawReviewers, type Task } from "./draw-reviewers";
import { carryOut } from "./executions";
import { closeIntake } from "./ideas";
import { invite, join } from "./join";
import { fillIntake } from "./open-intake";
import { addReviews } from "./reviews";
import { setUp } from "./set-up";
import type { StudyPlan } from "./study-plan";
import type { StudyRows } from "./study-rows";

/** Lets everybody in who takes part by the phase that the study has reached. */
function gather(course: Course): void {
  const { plan, day } = course;
  const { created, intake, ideaReview, execution } = plan.days;
  const morning = (days: number) => addHours(day(days), 10);
  join(course, "author", plan.authors, morning(created + 2));
  const { pre, post, maximum: maximumReviews, topics } = plan.reviewers;
  join(course, "reviewer", pre, morning(Math.min(-2, intake - 6)), { maximumReviews, topics });
  if (hasReached(plan.phase, "allocation")) {
    join(course, "executor", plan.executors, morning(ideaReview - 6), { topics: 2 });
  }
  if (hasReached(plan.phase, "execution-review")) {
    const later = post.filter((person) => !pre.includes(person));
    join(course, "reviewer", later, morning(execution - 6), { maximumReviews });
  }
  for (const { role, person } of plan.invited ?? []) {
    invite(course, { id: course.draws(`invitation of ${person.email}`).uuid(), role, person });
  }
}

function reviewersAmong(course: Course, people: StudyPlan["authors"]): CourseMember[] {
  return membersIn(course, "reviewer").filter(({ person }) => people.includes(person));
}

/** Simulates a study up to the phase of its plan. Rows follow from plan, seed and the present day alone. */
export async function simulateStudy(plan: StudyPlan, seed: string, now: Date): Promise<StudyRows> {
  const course = beginCourse(plan, seed, now);
  const model = createScoreModel(`${seed}: ${plan.key}`);
  setUp(course);
  gather(course);
  if (plan.phase === "intake") fillIntake(course);
  let before: Task[] = [];
  if (hasReached(plan.phase, "idea-review")) {
    closeIntake(course);
    before = drawReviewers(course, "pre", reviewersAmong(course, plan.reviewers.pre), new Set());
    addReviews(course, "pre", before, model);
  }
  if (hasReached(plan.phase, "execution")) {
    drawExecutors(course);
    await carryOut(course);
  }
  if (hasReached(plan.phase, "execution-review")) {
    const seen = new Set(before.map(({ reviewer, idea }) => `${reviewer.memberId} ${idea.ideaId}`));
    const reviewers = reviewersAmong(course, plan.reviewers.post);
    addReviews(course, "post", drawReviewers(course, "post", reviewers, seen), model);
  }
  recordPhases(course);
  course.rows.auditEntry = chainActs(course.studyId, course.acts);
  return course.rows;
}
