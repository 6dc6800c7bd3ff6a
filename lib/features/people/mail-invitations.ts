import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { webDatabase } from "@/lib/db/connections";
import { environment, mailIsPrivate } from "@/lib/env";
import { sendMail } from "@/lib/mail/send";
import { invitationMail } from "@/lib/mail/templates";
import type { Role } from "@/lib/study/vocabulary";
import type { NewInvitation } from "./mutations-invitations";

/**
 * Mails new invitations to those whose address is known.
 * @returns the addresses to which it could not be sent, whose links have to be passed on by hand, and whether the
 * mails are kept in the outbox for want of a mail server
 */
export async function mailInvitations(
  scope: Authorized<"people.invite">,
  role: Role,
  invitations: readonly NewInvitation[],
): Promise<{ failed: string[]; isKept: boolean }> {
  const { name: studyName } = await webDatabase().study.findUniqueOrThrow({
    where: { id: scope.studyId },
    select: { name: true },
  });
  const failed: string[] = [];
  for (const { name, email, url } of invitations) {
    if (email === "") continue;
    if (role === "custodian" && !mailIsPrivate()) {
      failed.push(email);
      continue;
    }
    try {
      await sendMail(invitationMail({ recipient: email, name, studyName, role, url }, scope.phase));
    } catch (error) {
      console.error(error);
      failed.push(email);
    }
  }
  return { failed, isKept: environment().SMTP_URL === undefined };
}
