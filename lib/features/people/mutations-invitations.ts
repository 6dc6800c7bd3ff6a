import "server-only";
import { addDays } from "date-fns";
import type { Authorized } from "@/lib/access/authorize";
import { appendAudit } from "@/lib/audit/append";
import { webDatabase, type Transaction } from "@/lib/db/connections";
import { lockPhase } from "@/lib/db/lock-phase";
import { inTransaction } from "@/lib/db/transaction";
import { AppError, notFound } from "@/lib/entry/app-error";
import { sealInvitationArm } from "@/lib/sealed/seal";
import { newInvitationToken } from "./invitation-token";
import { invitableRoles, mayHandOut, readInvitees, type Invitee } from "./rules";
import type { InviteInput } from "./schema";

const validDays = 30;

/** An invitation that was just made, with the link that nobody can read again. */
export type NewInvitation = Invitee & { url: string };

function refuse(message: string, field: string, messages: string[]): AppError {
  return new AppError("invalid", message, { [field]: messages });
}

function inviteesOf(input: InviteInput): Invitee[] {
  if (input.people.trim() === "") return [{ name: input.name, email: input.email }];
  const { invitees, errors } = readInvitees(input.people);
  if (errors.length > 0) throw refuse("Nobody was invited: a line is wrong.", "people", errors);
  if (invitees.length > 500) {
    throw refuse("Nobody was invited.", "people", ["Invite at most 500 people at once."]);
  }
  return invitees;
}

/** The human arm that authors are invited for: the only one, or the one that was chosen. */
async function chooseArm(
  transaction: Transaction,
  scope: Authorized,
  armId: string,
): Promise<string> {
  const arms = await transaction.arm.findMany({
    where: { studyId: scope.studyId, origin: "human" },
    select: { id: true },
  });
  const chosen = arms.length === 1 ? arms[0] : arms.find((arm) => arm.id === armId);
  if (chosen) return chosen.id;
  throw refuse("Nobody was invited.", "armId", [
    arms.length === 0
      ? "The study has no arm whose ideas are written by people."
      : "Choose the arm that they write for.",
  ]);
}

async function demandInvitable(
  transaction: Transaction,
  scope: Authorized,
  input: InviteInput,
): Promise<{ topicIds: string[] }> {
  const phase = (await lockPhase(transaction, scope.studyId)) ?? scope.phase;
  const study = await transaction.study.findUniqueOrThrow({
    where: { id: scope.studyId },
    select: { kind: true, topics: { select: { id: true } } },
  });
  if (!invitableRoles(phase, study.kind).includes(input.role)) {
    throw refuse("Nobody was invited.", "role", [
      "People cannot join in this role in the phase that the study is in now.",
    ]);
  }
  if (!mayHandOut(input.role, scope.roles)) {
    throw refuse("Nobody was invited.", "role", ["Only a custodian can invite a custodian."]);
  }
  const known = new Set(study.topics.map((topic) => topic.id));
  const usesTopics = input.role === "reviewer" || input.role === "executor";
  const topicIds = usesTopics ? [...new Set(input.topicIds)] : [];
  if (!topicIds.every((id) => known.has(id))) {
    throw refuse("Nobody was invited.", "topicIds", ["A topic is not among the study’s any more."]);
  }
  return { topicIds };
}

/**
 * Invites one person or several, all or none. An author's arm goes behind the seal in the same transaction.
 * `origin` is the address at which people reach the installation; the links begin with it.
 * @throws AppError "invalid" with messages by line and field
 */
export async function invitePeople(
  scope: Authorized<"people.invite">,
  input: InviteInput,
  origin: string,
): Promise<NewInvitation[]> {
  const invitees = inviteesOf(input);
  return inTransaction(webDatabase(), async (transaction) => {
    const { topicIds } = await demandInvitable(transaction, scope, input);
    const armId =
      input.role === "author" ? await chooseArm(transaction, scope, input.armId) : undefined;
    const made: NewInvitation[] = [];
    const ids: string[] = [];
    for (const { name, email } of invitees) {
      const { token, tokenHash } = newInvitationToken();
      const { id } = await transaction.invitation.create({
        data: {
          studyId: scope.studyId,
          role: input.role,
          name,
          email: email === "" ? null : email,
          topicIds,
          maximumReviews: input.maximumReviews,
          tokenHash,
          expiresAt: addDays(new Date(), validDays),
        },
        select: { id: true },
      });
      if (armId) await sealInvitationArm(transaction, { invitationId: id, armId });
      ids.push(id);
      made.push({ name, email, url: new URL(`/invite/${token}`, origin).href });
    }
    await appendAudit(transaction, {
      studyId: scope.studyId,
      actorUserId: scope.userId,
      action: "people.invited",
      details: { role: input.role, invitations: ids },
    });
    return made;
  });
}

/** Makes an invitation worthless that nobody has accepted yet. @throws AppError "not-found", "conflict" */
export async function revokeInvitation(
  scope: Authorized<"people.invite">,
  invitationId: string,
): Promise<void> {
  await inTransaction(webDatabase(), async (transaction) => {
    const where = { id: invitationId, studyId: scope.studyId };
    if ((await transaction.invitation.count({ where })) === 0) throw notFound();
    const { count } = await transaction.invitation.updateMany({
      where: { ...where, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw new AppError("conflict", "This invitation is not open any more.");
    await appendAudit(transaction, {
      studyId: scope.studyId,
      actorUserId: scope.userId,
      action: "invitation.revoked",
      subject: invitationId,
    });
  });
}
