import "server-only";
import { webDatabase } from "@/lib/db/connections";
import { isDemo } from "@/lib/env";
import { notFound } from "@/lib/entry/app-error";
import type { Actor } from "@/lib/access/actor";
import { pickDemoAccounts, type DemoAccount } from "./demo-accounts";

/** Whether the installation has its first account. */
export async function somebodySignedUp(): Promise<boolean> {
  return (await webDatabase().user.findFirst({ select: { id: true } })) !== null;
}

/** The accounts that the demo's sign-in page offers. @throws AppError "not-found" outside the demo */
export async function findDemoAccounts(): Promise<DemoAccount[]> {
  if (!isDemo()) throw notFound();
  const users = await webDatabase().user.findMany({
    orderBy: [{ isAdministrator: "desc" }, { createdAt: "asc" }, { email: "asc" }],
    select: {
      name: true,
      email: true,
      isAdministrator: true,
      memberships: { where: { withdrawnAt: null }, select: { roles: true } },
    },
  });
  return pickDemoAccounts(
    users.map(({ name, email, isAdministrator, memberships }) => ({
      name: name ?? email,
      email,
      isAdministrator,
      roles: memberships.flatMap((membership) => membership.roles),
    })),
  );
}

/** Whether the actor has a password, or signs in by e-mailed links alone. */
export async function hasPassword(actor: Actor): Promise<boolean> {
  const user = await webDatabase().user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { passwordHash: true },
  });
  return user.passwordHash !== null;
}

/** The newest mails that were kept instead of sent. Who may read them is the loader's to say. */
export function findKeptMails() {
  return webDatabase().outboxMail.findMany({ orderBy: { createdAt: "desc" }, take: 200 });
}
