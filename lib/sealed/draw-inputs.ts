import "server-only";
import type { Transaction } from "@/lib/db/connections";
import { conflictBetween, type ConflictParty } from "@/lib/study/conflicts";
import type { Role } from "@/lib/study/vocabulary";

/** A member as far as draws go. */
export type DrawMember = ConflictParty & {
  roles: string[];
  topicIds: string[];
  maximumReviews: number;
  isWithdrawn: boolean;
};

/** An idea with where it comes from. */
export type DrawIdea = {
  ideaId: string;
  topicId: string;
  armIds: string[];
  /** Its author, unless a machine wrote it. */
  author: DrawMember | undefined;
};

/** Everybody who is or was a member of the study. */
export async function findDrawMembers(
  transaction: Transaction,
  studyId: string,
): Promise<DrawMember[]> {
  const members = await transaction.member.findMany({
    where: { studyId },
    select: {
      id: true,
      roles: true,
      institution: true,
      conflictEmails: true,
      maximumReviews: true,
      withdrawnAt: true,
      user: { select: { email: true } },
      topics: { select: { topicId: true } },
    },
  });
  return members.map((member) => ({
    memberId: member.id,
    email: member.user.email,
    institution: member.institution,
    conflictEmails: member.conflictEmails,
    roles: member.roles,
    topicIds: member.topics.map((topic) => topic.topicId).sort(),
    maximumReviews: member.maximumReviews,
    isWithdrawn: member.withdrawnAt !== null,
  }));
}

/** Those who can be drawn for a role. */
export function membersInRole(members: readonly DrawMember[], role: Role): DrawMember[] {
  return members.filter((member) => !member.isWithdrawn && member.roles.includes(role));
}

/** Every idea of the study with its arms and author. */
export async function findDrawIdeas(
  transaction: Transaction,
  studyId: string,
  members: readonly DrawMember[],
): Promise<DrawIdea[]> {
  const ideas = await transaction.idea.findMany({
    where: { studyId },
    select: { id: true, topicId: true },
  });
  const arms = await transaction.ideaArm.findMany({ where: { studyId } });
  const origins = await transaction.provenance.findMany({
    where: { studyId },
    select: { ideaId: true, authorMemberId: true },
  });
  const authorOf = new Map(origins.map((origin) => [origin.ideaId, origin.authorMemberId]));
  const memberOf = new Map(members.map((member) => [member.memberId, member]));
  const armsOf = new Map<string, string[]>();
  for (const { ideaId, armId } of arms) armsOf.set(ideaId, [...(armsOf.get(ideaId) ?? []), armId]);
  return ideas.map(({ id, topicId }) => ({
    ideaId: id,
    topicId,
    armIds: (armsOf.get(id) ?? []).sort(),
    author: memberOf.get(authorOf.get(id) ?? ""),
  }));
}

/** Whether a member must keep away from an idea: it is their own, or in conflict with its author. */
export function isBarredByAuthor(member: DrawMember, idea: DrawIdea): boolean {
  return idea.author !== undefined && conflictBetween(member, idea.author) !== undefined;
}

/** Pairs `member idea` of those who reviewed an idea before its execution, or had it before their eyes. */
export async function findPreReviewers(
  transaction: Transaction,
  studyId: string,
): Promise<Set<string>> {
  const assignments = await transaction.assignment.findMany({
    where: {
      studyId,
      stage: "pre",
      OR: [{ withdrawnAt: null }, { firstOpenedAt: { not: null } }],
    },
    select: { memberId: true, ideaId: true },
  });
  return new Set(assignments.map(({ memberId, ideaId }) => `${memberId} ${ideaId}`));
}
