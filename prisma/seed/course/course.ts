import { addMinutes } from "date-fns";
import type { AuditAct } from "../../../lib/audit/hash";
import type { ConflictParty } from "../../../lib/study/conflicts";
import type { IdeaContent } from "../../../lib/study/idea-content";
import type { ExecutionStatus, Role } from "../../../lib/study/vocabulary";
import { createDraws, type Draws } from "../draws";
import type { ArmKey } from "../effects";
import type { Person } from "../people";
import type { StudyPlan } from "./study-plan";
import { noRows, type StudyRows } from "./study-rows";

export type CourseMember = ConflictParty & {
  person: Person;
  role: Role;
  topicIds: string[];
  maximumReviews: number;
  invitationId: string | null;
};

export type CourseIdea = {
  ideaId: string;
  topicId: string;
  arm: ArmKey;
  armId: string;
  author: CourseMember | undefined;
  content: IdeaContent;
};

export type CourseExecution = {
  executionId: string;
  idea: CourseIdea;
  executor: CourseMember;
  status: ExecutionStatus;
};

export type Act = Omit<AuditAct, "studyId"> & { at: Date };

/** A simulated study while it is put together: its rows so far, and who and what is in it. */
export type Course = {
  plan: StudyPlan;
  studyId: string;
  rows: StudyRows;
  acts: Act[];
  arms: Record<ArmKey, string>;
  topics: { topicId: string; name: string }[];
  forms: { pre: string; post: string };
  members: CourseMember[];
  ideas: CourseIdea[];
  executions: CourseExecution[];
  draws: (purpose: string) => Draws;
  /** The start of a day in UTC, counted from today. */
  day: (days: number) => Date;
  /** A time in the daylight of such a day. */
  during: (days: number, draws: Draws) => Date;
};

const millisecondsADay = 24 * 60 * 60 * 1000;

/** An empty course for a plan. All chance in it comes from the seed and the plan's key. */
export function beginCourse(plan: StudyPlan, seed: string, now: Date): Course {
  const draws = (purpose: string) => createDraws(seed, `${plan.key}: ${purpose}`);
  const ids = draws("identifiers of the study");
  const today = Math.floor(now.getTime() / millisecondsADay);
  const day = (days: number) => new Date((today + days) * millisecondsADay);
  return {
    plan,
    studyId: ids.uuid(),
    rows: noRows(),
    acts: [],
    arms: { human: ids.uuid(), machine: ids.uuid() },
    topics: [],
    forms: { pre: ids.uuid(), post: ids.uuid() },
    members: [],
    ideas: [],
    executions: [],
    draws,
    day,
    during: (days, chance) => addMinutes(day(days), chance.integer(8 * 60, 20 * 60)),
  };
}

/** The members in a role. */
export function membersIn(course: Course, role: Role): CourseMember[] {
  return course.members.filter((member) => member.role === role);
}
