import "server-only";
import type { Actor } from "@/lib/access/actor";
import { appendAudit } from "@/lib/audit/append";
import { hashPassword } from "@/lib/auth/password";
import { holdLock } from "@/lib/db/advisory-lock";
import { webDatabase, type Transaction } from "@/lib/db/connections";
import { lockPhase } from "@/lib/db/lock-phase";
import { inTransaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/entry/app-error";
import {
  invitationClosedMessage,
  findOpenInvitation,
  type OpenInvitation,
} from "./data-invitation";
import { invitableRoles, mergeRoles } from "./rules";
import type { AcceptInput, PartInput } from "./schema";

const closed = () => new AppError("conflict", invitationClosedMessage);

/** Takes an open invitation for good. Of two who try at once one gets it. @throws AppError "conflict" */
async function claim(transaction: Transaction, token: string): Promise<OpenInvitation> {
  const invitation = await findOpenInvitation(token, transaction);
  if (!invitation) throw closed();
  const phase = await lockPhase(transaction, invitation.studyId);
  if (!phase || !invitableRoles(phase, invitation.kind).includes(invitation.role)) throw closed();
  const { count } = await transaction.invitation.updateMany({
    where: { id: invitation.id, acceptedAt: null, revokedAt: null },
    data: { acceptedAt: new Date() },
  });
  if (count !== 1) throw closed();
  return invitation;
}

/** An author's arm hangs on their invitation, so nobody becomes an author of one study twice. */
async function demandFirstAuthorship(
  transaction: Transaction,
  invitation: OpenInvitation,
  former: { invitationId: string | null } | null,
): Promise<void> {
  if (invitation.role !== "author" || !former?.invitationId) return;
  const earlier = await transaction.invitation.findUnique({
    where: { id: former.invitationId },
    select: { role: true },
  });
  if (earlier?.role === "author") {
    throw new AppError(
      "conflict",
      "You were invited as an author of this study before. Nothing was changed.",
    );
  }
}

/** Makes a person a member, or adds the invitation's role to the part that they have. */
async function enter(
  transaction: Transaction,
  userId: string,
  invitation: OpenInvitation,
  input: PartInput,
): Promise<{ studyId: string }> {
  const { studyId, role } = invitation;
  await holdLock(transaction, `members of ${studyId}`);
  const where = { studyId_userId: { studyId, userId } };
  const former = await transaction.member.findUnique({ where });
  await demandFirstAuthorship(transaction, invitation, former);
  const keepsInvitation = former?.invitationId && role !== "author";
  const part = {
    roles: mergeRoles(former?.withdrawnAt ? [] : (former?.roles ?? []), role),
    institution: input.institution || former?.institution || "",
    conflictEmails: [...new Set([...(former?.conflictEmails ?? []), ...input.conflictEmails])],
    maximumReviews:
      role === "reviewer" || !former ? invitation.maximumReviews : former.maximumReviews,
    invitationId: keepsInvitation ? former.invitationId : invitation.id,
    withdrawnAt: null,
  };
  const member = await transaction.member.upsert({
    where,
    create: { studyId, userId, ...part },
    update: part,
    select: { id: true },
  });
  if (role === "reviewer" || role === "executor") {
    const known = new Set(invitation.topics.map((topic) => topic.id));
    await transaction.memberTopic.deleteMany({ where: { memberId: member.id } });
    await transaction.memberTopic.createMany({
      data: [...new Set(input.topicIds)]
        .filter((topicId) => known.has(topicId))
        .map((topicId) => ({ memberId: member.id, topicId })),
    });
  }
  await appendAudit(transaction, {
    studyId,
    actorUserId: userId,
    action: "member.joined",
    subject: member.id,
    details: { role, invitation: invitation.id },
  });
  return { studyId };
}

/**
 * Makes an account by an invitation and enters its study.
 * @throws AppError "conflict" when the link is worth nothing any more, "invalid" when the e-mail has an account
 */
export async function acceptInvitation(input: AcceptInput): Promise<{ studyId: string }> {
  // Before the costly hash: only who holds a valid link can make the server work.
  if (!(await findOpenInvitation(input.token))) throw closed();
  const passwordHash = await hashPassword(input.password);
  return inTransaction(webDatabase(), async (transaction) => {
    const invitation = await claim(transaction, input.token);
    await holdLock(transaction, `account ${input.email}`);
    if ((await transaction.user.count({ where: { email: input.email } })) > 0) {
      throw new AppError("invalid", "There is an account with this e-mail already.", {
        email: ["Sign in with it first, then open the invitation again."],
      });
    }
    const user = await transaction.user.create({
      data: { name: input.name, email: input.email, passwordHash },
      select: { id: true },
    });
    return enter(transaction, user.id, invitation, input);
  });
}

/** Enters a study by an invitation with the account one is signed in with. @throws AppError "conflict" */
export async function joinByInvitation(
  actor: Actor,
  input: PartInput,
): Promise<{ studyId: string }> {
  return inTransaction(webDatabase(), async (transaction) => {
    const invitation = await claim(transaction, input.token);
    return enter(transaction, actor.userId, invitation, input);
  });
}
