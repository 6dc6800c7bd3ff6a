import "server-only";
import type { Actor } from "@/lib/access/actor";
import { appendAudit } from "@/lib/audit/append";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { holdLock } from "@/lib/db/advisory-lock";
import { webDatabase } from "@/lib/db/connections";
import { inTransaction } from "@/lib/db/transaction";
import { AppError, notFound } from "@/lib/entry/app-error";
import { somebodySignedUp } from "./data-accounts";
import type { FirstSignUpInput, PasswordChangeInput } from "./schema";

/**
 * Makes the installation's first account, its administrator. Of two who try at once exactly one succeeds.
 * @throws AppError "not-found" once there is any account
 */
export async function signUpFirst(input: FirstSignUpInput): Promise<{ userId: string }> {
  if (await somebodySignedUp()) throw notFound();
  const passwordHash = await hashPassword(input.password);
  return inTransaction(webDatabase(), async (transaction) => {
    await holdLock(transaction, "first sign-up");
    if ((await transaction.user.count()) > 0) throw notFound();
    const user = await transaction.user.create({
      data: { name: input.name, email: input.email, passwordHash, isAdministrator: true },
      select: { id: true },
    });
    await appendAudit(transaction, {
      studyId: null,
      actorUserId: user.id,
      action: "administrator.signed-up",
    });
    return { userId: user.id };
  });
}

/** Changes what a person is called. */
export async function renamePerson(actor: Actor, name: string): Promise<void> {
  await inTransaction(webDatabase(), async (transaction) => {
    await transaction.user.update({ where: { id: actor.userId }, data: { name } });
    await appendAudit(transaction, {
      studyId: null,
      actorUserId: actor.userId,
      action: "account.renamed",
    });
  });
}

/**
 * Sets a new password and ends the person's other sessions.
 * @throws AppError "invalid" when the current password does not fit
 */
export async function changePassword(actor: Actor, input: PasswordChangeInput): Promise<void> {
  const { passwordHash: present } = await webDatabase().user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { passwordHash: true },
  });
  if (present && !(await verifyPassword(input.currentPassword, present))) {
    throw new AppError("invalid", "The password was not changed.", {
      currentPassword: ["This is not your current password."],
    });
  }
  const passwordHash = await hashPassword(input.newPassword);
  await inTransaction(webDatabase(), async (transaction) => {
    await transaction.user.update({ where: { id: actor.userId }, data: { passwordHash } });
    await transaction.signInSession.updateMany({
      where: { userId: actor.userId, revokedAt: null, id: { not: actor.sessionId } },
      data: { revokedAt: new Date() },
    });
    await appendAudit(transaction, {
      studyId: null,
      actorUserId: actor.userId,
      action: "account.password-changed",
    });
  });
}
