import "server-only";
import { subDays } from "date-fns";
import { redirect } from "next/navigation";
import { demoPassword } from "@/lib/auth/demo";
import { findActor, requireActor } from "@/lib/auth/current-actor";
import { findOpenSessions } from "@/lib/auth/sessions";
import { notFound } from "@/lib/entry/app-error";
import { orNotFound } from "@/lib/entry/page";
import { environment, isDemo, mailIsPrivate } from "@/lib/env";
import { findDemoAccounts, findKeptMails, hasPassword, somebodySignedUp } from "./data-accounts";
import { describeBrowser } from "./describe-browser";
import { ownPath } from "./rules";

/** Where a visitor of the front door belongs. */
export async function findStart(): Promise<"/welcome" | "/studies" | "/sign-in"> {
  if (await findActor()) return "/studies";
  return (await somebodySignedUp()) ? "/sign-in" : "/welcome";
}

/** Ends in «not found» once there is an account. */
export async function loadWelcome(): Promise<void> {
  await orNotFound(async () => {
    if (await somebodySignedUp()) throw notFound();
  });
}

export type SignInQuery = { callbackUrl?: string; error?: string; email?: string };

/** What the sign-in page shows; who is signed in already goes on, an installation without accounts to its welcome. */
export async function loadSignIn(query: SignInQuery) {
  const callbackUrl = ownPath(query.callbackUrl);
  if (await findActor()) redirect(callbackUrl);
  if (!(await somebodySignedUp())) redirect("/welcome");
  const demo = isDemo() ? { password: demoPassword, accounts: await findDemoAccounts() } : null;
  const offersLink = mailIsPrivate();
  return { callbackUrl, error: query.error ?? null, email: query.email ?? "", offersLink, demo };
}

/** Whether the page after asking for a link may lead to the outbox. */
export function loadCheckMail(): { outboxIsOpen: boolean } {
  return { outboxIsOpen: isDemo() && !environment().SMTP_URL };
}

/** The frame of the pages of somebody who is signed in. */
export async function loadShell() {
  const actor = await requireActor();
  const showsOutbox = (actor.isAdministrator || isDemo()) && !environment().SMTP_URL;
  return {
    name: actor.name,
    email: actor.email,
    isDemo: isDemo(),
    navigation: [
      { href: "/studies", label: "Studies" },
      ...(showsOutbox ? [{ href: "/outbox", label: "Outbox" }] : []),
    ],
  };
}
export type Shell = Awaited<ReturnType<typeof loadShell>>;

/** A person's own account. */
export async function loadAccount() {
  const actor = await requireActor("/account");
  // A cookie lasts 30 days; older sessions are open in name only.
  const since = subDays(new Date(), 30);
  const sessions = (await findOpenSessions(actor)).filter(({ createdAt }) => createdAt > since);
  return {
    name: actor.name,
    email: actor.email,
    hasPassword: await hasPassword(actor),
    sessions: sessions.map((session) => ({
      sessionId: session.id,
      browser: describeBrowser(session.userAgent),
      openedAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      isThisOne: session.id === actor.sessionId,
    })),
  };
}
export type AccountPage = Awaited<ReturnType<typeof loadAccount>>;

/** The mails that were kept: the administrator's, and in the demo everybody's, who would else get no link. */
export async function loadOutbox() {
  const actor = await findActor();
  if (!isDemo()) {
    const { isAdministrator } = actor ?? (await requireActor("/outbox"));
    await orNotFound(async () => {
      if (!isAdministrator) throw notFound();
    });
  }
  const mails = await findKeptMails();
  return {
    isSignedIn: actor !== undefined,
    isSentBySmtp: environment().SMTP_URL !== undefined,
    mails: mails.map(({ id, recipient, subject, text, createdAt }) => ({
      ...{ id, recipient, subject, text, createdAt: createdAt.toISOString() },
    })),
  };
}
export type OutboxPage = Awaited<ReturnType<typeof loadOutbox>>;
