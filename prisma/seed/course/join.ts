import { createHash } from "node:crypto";
import { addDays, addHours, addMinutes } from "date-fns";
import type { Role } from "../../../lib/study/vocabulary";
import type { Person } from "../people";
import type { Course, CourseMember } from "./course";

type Options = {
  maximumReviews?: number;
  /** How many topics each accepts at least; all of them where it is left out. */
  topics?: number;
};

const participants: readonly Role[] = ["author", "executor", "reviewer"];

/** Lets people join by invitation (the staff without one), an author's arm sealed with theirs. */
export function join(
  course: Course,
  role: Role,
  people: readonly Person[],
  at: Date,
  { maximumReviews = 7, topics }: Options = {},
): CourseMember[] {
  const { rows, studyId, plan } = course;
  const draws = course.draws(`joining as ${role} ${people[0]?.email}`);
  const isInvited = participants.includes(role);
  const members = people.map((person, index): CourseMember => {
    const memberId = draws.uuid();
    const joinedAt = addMinutes(at, 11 * index + draws.integer(1, 10));
    const all = course.topics.map(({ topicId }) => topicId);
    const topicIds = topics ? draws.shuffle(all).slice(0, topics + draws.integer(0, 1)) : [];
    const invitationId = isInvited ? draws.uuid() : null;
    rows.member.push({
      id: memberId,
      studyId,
      userId: person.userId,
      roles: [role],
      institution: person.institution,
      conflictEmails: [],
      maximumReviews,
      invitationId,
      joinedAt,
    });
    rows.memberTopic.push(...topicIds.map((topicId) => ({ memberId, topicId })));
    if (invitationId) {
      const sent = addDays(joinedAt, -2);
      addInvitation(course, { id: invitationId, role, person, sent, maximumReviews, joinedAt });
      course.acts.push({
        at: joinedAt,
        actorUserId: person.userId,
        action: "member.joined",
        subject: memberId,
        details: { role, invitation: invitationId },
      });
    }
    return { memberId, person, role, topicIds, maximumReviews, invitationId, ...partyOf(person) };
  });
  const invitations = members.flatMap((member) => member.invitationId ?? []);
  if (invitations.length > 0) {
    course.acts.push({
      at: addDays(at, -2),
      actorUserId: plan.staff.organizer.userId,
      action: "people.invited",
      details: { role, invitations },
    });
  }
  course.members.push(...members);
  return members;
}

function partyOf(person: Person) {
  return { email: person.email, institution: person.institution, conflictEmails: [] };
}

/** Invites somebody who has not answered yet. */
export function invite(course: Course, invitee: { id: string; role: Role; person: Person }): void {
  const sent = addHours(course.day(-2), 11);
  addInvitation(course, { ...invitee, sent });
  course.acts.push({
    at: sent,
    actorUserId: course.plan.staff.organizer.userId,
    action: "people.invited",
    details: { role: invitee.role, invitations: [invitee.id] },
  });
}

/** Writes an invitation down. Nobody holds its link: the hash is of nothing that was ever sent. */
function addInvitation(
  course: Course,
  invitation: {
    id: string;
    role: Role;
    person: Person;
    sent: Date;
    maximumReviews?: number;
    joinedAt?: Date;
  },
): void {
  const { id, role, person, sent, maximumReviews = 7, joinedAt } = invitation;
  course.rows.invitation.push({
    id,
    studyId: course.studyId,
    tokenHash: createHash("sha256").update(`no link leads here ${id}`).digest("hex"),
    role,
    email: person.email,
    name: person.name,
    topicIds: [],
    maximumReviews,
    createdAt: sent,
    expiresAt: addDays(sent, 30),
    acceptedAt: joinedAt,
  });
  if (role === "author") {
    course.rows.invitationArm.push({ invitationId: id, armId: course.arms.human });
  }
}
