import "server-only";
import { differenceInMinutes } from "date-fns";
import { webDatabase } from "@/lib/db/connections";
import type { Actor } from "@/lib/access/actor";

/** Opens a session for a user who has proven who they are. */
export async function openSession(userId: string, userAgent: string | null): Promise<string> {
  const session = await webDatabase().signInSession.create({
    data: { userId, userAgent: userAgent?.slice(0, 200) ?? null },
    select: { id: true },
  });
  return session.id;
}

/** The person behind a session, or undefined when it was revoked. */
export async function findActorOfSession(sessionId: string): Promise<Actor | undefined> {
  const database = webDatabase();
  const session = await database.signInSession.findFirst({
    where: { id: sessionId, revokedAt: null },
    include: { user: { select: { id: true, name: true, email: true, isAdministrator: true } } },
  });
  if (!session) return undefined;
  if (differenceInMinutes(new Date(), session.lastSeenAt) >= 5) {
    await database.signInSession.update({
      where: { id: sessionId },
      data: { lastSeenAt: new Date() },
    });
  }
  const { user } = session;
  return {
    userId: user.id,
    name: user.name ?? user.email,
    email: user.email,
    isAdministrator: user.isAdministrator,
    sessionId,
  };
}

/** The sessions of a person that are still open, newest first. */
export function findOpenSessions(actor: Actor) {
  return webDatabase().signInSession.findMany({
    where: { userId: actor.userId, revokedAt: null },
    orderBy: { lastSeenAt: "desc" },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
}

/** Ends one of a person's sessions, or all but the present one; a cookie that is still around is worth nothing then. */
export async function revokeSessions(
  actor: Actor,
  which: { id: string } | "all others",
): Promise<void> {
  await webDatabase().signInSession.updateMany({
    where: {
      userId: actor.userId,
      revokedAt: null,
      ...(which === "all others" ? { id: { not: actor.sessionId } } : { id: which.id }),
    },
    data: { revokedAt: new Date() },
  });
}
