import "server-only";
import { z } from "zod";
import type { Authorized } from "@/lib/access/authorize";
import { appendAudit } from "@/lib/audit/append";
import { holdLock } from "@/lib/db/advisory-lock";
import { webDatabase, type Transaction } from "@/lib/db/connections";
import { lockStudy } from "@/lib/db/lock-study";
import { lockPhase } from "@/lib/db/lock-phase";
import { inTransaction } from "@/lib/db/transaction";
import { AppError, notFound } from "@/lib/entry/app-error";
import { roleSchema, roles as allRoles, type Role } from "@/lib/study/vocabulary";
import { findObstacleToRoles, invitableRoles, mayHandOut } from "./rules";

type Scope = Authorized<"people.invite">;

const refuse = (message: string) => new AppError("conflict", message, { roles: [message] });

/** The members as they stand, once nobody else is changing them. */
async function lockMembers(transaction: Transaction, scope: Scope) {
  await holdLock(transaction, `members of ${scope.studyId}`);
  const rows = await transaction.member.findMany({
    where: { studyId: scope.studyId, withdrawnAt: null },
    select: { id: true, roles: true, invitationId: true },
  });
  return rows.map(({ id, roles, invitationId }) => ({
    memberId: id,
    roles: z.array(roleSchema).parse(roles),
    invitationId,
  }));
}

/** Roles that are given or taken have to be the actor's to give or take. */
function demandHandOut(scope: Scope, before: readonly Role[], after: readonly Role[]): void {
  const changed = allRoles.filter((role) => before.includes(role) !== after.includes(role));
  if (!changed.every((role) => mayHandOut(role, scope.roles))) {
    throw refuse("Only a custodian can make or unmake a custodian.");
  }
}

async function demandAddable(
  transaction: Transaction,
  scope: Scope,
  added: readonly Role[],
  invitationId: string | null,
): Promise<void> {
  const study = await transaction.study.findUniqueOrThrow({
    where: { id: scope.studyId },
    select: { kind: true },
  });
  const phase = await lockPhase(transaction, scope.studyId);
  const open = invitableRoles(phase ?? scope.phase, study.kind);
  if (!added.every((role) => open.includes(role))) {
    throw refuse("A role cannot be given in the phase that the study is in now.");
  }
  if (!added.includes("author")) return;
  const invitation = invitationId
    ? await transaction.invitation.findUnique({ where: { id: invitationId } })
    : null;
  if (invitation?.role !== "author") {
    throw refuse("Authors join by an invitation, which says what they write for: send them one.");
  }
}

/** Gives a member exactly these roles. @throws AppError "conflict" when a rule stands against it */
export async function changeRoles(
  scope: Scope,
  input: { memberId: string; roles: readonly Role[] },
): Promise<void> {
  const roles = allRoles.filter((role) => input.roles.includes(role));
  if (roles.length === 0) throw refuse("Choose at least one role, or withdraw the member.");
  await inTransaction(webDatabase(), async (transaction) => {
    const members = await lockMembers(transaction, scope);
    const member = members.find((candidate) => candidate.memberId === input.memberId);
    if (!member) throw notFound();
    demandHandOut(scope, member.roles, roles);
    const added = roles.filter((role) => !member.roles.includes(role));
    await demandAddable(transaction, scope, added, member.invitationId);
    const obstacle = findObstacleToRoles(members, input.memberId, roles);
    if (obstacle) throw refuse(obstacle);
    await transaction.member.update({ where: { id: input.memberId }, data: { roles } });
    await appendAudit(transaction, {
      studyId: scope.studyId,
      actorUserId: scope.userId,
      action: "member.roles-changed",
      subject: input.memberId,
      details: { before: member.roles, after: roles },
    });
  });
}

/** Takes back what a member has not finished, so that nobody waits for it. */
async function releaseOpenWork(
  transaction: Transaction,
  memberId: string,
): Promise<{ reviewsTakenBack: number; executionsWithdrawn: number }> {
  const now = new Date();
  const reviews = await transaction.assignment.updateMany({
    where: {
      memberId,
      withdrawnAt: null,
      OR: [{ review: null }, { review: { submittedAt: null } }],
    },
    data: { withdrawnAt: now },
  });
  const executions = await transaction.execution.updateMany({
    where: { memberId, status: { in: ["allocated", "started"] } },
    data: { status: "withdrawn", statusAt: now },
  });
  return { reviewsTakenBack: reviews.count, executionsWithdrawn: executions.count };
}

/** Ends a member's part in the study; what they finished stays. @throws AppError "conflict" for the last of an office */
export async function withdrawMember(scope: Scope, memberId: string): Promise<void> {
  await inTransaction(webDatabase(), async (transaction) => {
    const members = await lockMembers(transaction, scope);
    const member = members.find((candidate) => candidate.memberId === memberId);
    if (!member) throw notFound();
    demandHandOut(scope, member.roles, []);
    const obstacle = findObstacleToRoles(members, memberId, []);
    if (obstacle) throw refuse(obstacle);
    await lockStudy(transaction, scope.studyId);
    await transaction.member.update({ where: { id: memberId }, data: { withdrawnAt: new Date() } });
    const details = await releaseOpenWork(transaction, memberId);
    await appendAudit(transaction, {
      studyId: scope.studyId,
      actorUserId: scope.userId,
      action: "member.withdrawn",
      subject: memberId,
      details,
    });
  });
}
