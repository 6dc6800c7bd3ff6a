import "server-only";
import { z } from "zod";
import type { Authorized } from "@/lib/access/authorize";
import { webDatabase } from "@/lib/db/connections";
import { roleSchema } from "@/lib/study/vocabulary";
import { invitationState } from "./rules";

type Scope = Authorized<"people.invite">;

/** Everybody who has or had a part in the study, for its organizer. */
export async function findMembers(scope: Scope) {
  const rows = await webDatabase().member.findMany({
    where: { studyId: scope.studyId },
    orderBy: [{ withdrawnAt: { sort: "desc", nulls: "first" } }, { joinedAt: "asc" }],
    select: {
      ...{ id: true, roles: true, institution: true, conflictEmails: true, joinedAt: true },
      ...{ withdrawnAt: true, maximumReviews: true, invitationId: true },
      user: { select: { name: true, email: true } },
      topics: { select: { topic: { select: { name: true } } } },
    },
  });
  return rows.map((row) => ({
    memberId: row.id,
    name: row.user.name ?? row.user.email,
    email: row.user.email,
    roles: z.array(roleSchema).parse(row.roles),
    institution: row.institution,
    conflictEmails: row.conflictEmails,
    maximumReviews: row.maximumReviews,
    topics: row.topics.map(({ topic }) => topic.name).sort(),
    joinedAt: row.joinedAt.toISOString(),
    isWithdrawn: row.withdrawnAt !== null,
    isSelf: row.id === scope.memberId,
  }));
}
export type MemberEntry = Awaited<ReturnType<typeof findMembers>>[number];

/** The study's invitations, the newest first. Which arm an author was invited for is sealed. */
export async function findInvitations(scope: Scope, now: Date) {
  const rows = await webDatabase().invitation.findMany({
    where: { studyId: scope.studyId },
    orderBy: { createdAt: "desc" },
  });
  return rows.map((row) => ({
    invitationId: row.id,
    name: row.name,
    email: row.email,
    role: roleSchema.parse(row.role),
    state: invitationState(row, now),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
}
export type InvitationEntry = Awaited<ReturnType<typeof findInvitations>>[number];

/** What an invitation can name: topics, and the arms that people write for. */
export async function findInvitationChoices(scope: Scope) {
  const study = await webDatabase().study.findUniqueOrThrow({
    where: { id: scope.studyId },
    select: {
      kind: true,
      topics: { orderBy: { position: "asc" }, select: { id: true, name: true } },
      arms: {
        where: { origin: "human" },
        orderBy: { position: "asc" },
        select: { id: true, name: true },
      },
    },
  });
  return { kind: study.kind, topics: study.topics, humanArms: study.arms };
}
