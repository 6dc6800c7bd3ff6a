import { addHours, addMinutes } from "date-fns";
import { defaultSettings } from "../../../lib/study/settings";
import { ideaExecutionGap } from "../../../lib/study/templates/idea-execution-gap";
import { stages } from "../../../lib/study/vocabulary";
import { phaseStarts } from "./phase-starts";
import { membersIn, type Course } from "./course";
import { join } from "./join";

const template = ideaExecutionGap;

/** Creates the study from the template, and lets its staff join. */
export function setUp(course: Course): void {
  const { plan, studyId, rows, day, arms, forms } = course;
  const created = addHours(day(plan.days.created), 9);
  const date = (days: number) => day(days).toISOString().slice(0, 10);
  rows.study.push({
    id: studyId,
    name: plan.name,
    description: plan.description,
    phase: plan.phase,
    phaseChangedAt: phaseStarts(course)[plan.phase] ?? created,
    isSimulated: true,
    settings: {
      ...defaultSettings,
      deadlines: {
        intake: date(plan.days.intake),
        ideaReview: date(plan.days.ideaReview),
        execution: date(plan.days.execution),
        executionReview: date(plan.days.executionReview),
      },
    },
    createdAt: created,
  });
  template.arms.forEach(({ name, origin, isReference }, position) => {
    rows.arm.push({ id: arms[origin], studyId, name, origin, isReference, position });
  });
  const ids = course.draws("identifiers of topics");
  template.topics.forEach((name, position) => {
    const topicId = ids.uuid();
    course.topics.push({ topicId, name });
    rows.topic.push({ id: topicId, studyId, name, position });
  });
  for (const stage of stages) {
    const definition = template.forms[stage];
    rows.reviewForm.push({ id: forms[stage], studyId, stage, version: 1, definition });
  }
  const actorUserId = plan.staff.organizer.userId;
  const details = { name: plan.name, template: template.key };
  course.acts.push({ at: created, actorUserId, action: "study.created", details });
  join(course, "organizer", [plan.staff.organizer], addMinutes(created, 1));
  join(course, "custodian", [plan.staff.custodian], addHours(created, 1));
  join(course, "analyst", [plan.staff.analyst], addHours(created, 2));
}

/** The member who organizes the study. */
export function organizerOf(course: Course): string {
  const organizer = membersIn(course, "organizer")[0];
  if (!organizer) throw new RangeError("organizerOf: nobody organizes the study yet");
  return organizer.person.userId;
}
