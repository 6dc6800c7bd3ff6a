import "server-only";
import { cache } from "react";
import { getServerSession } from "next-auth";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import type { Actor } from "@/lib/access/actor";
import { authOptions } from "./options";
import { findActorOfSession } from "./sessions";

/** The person who is signed in, or undefined. Asked once a request. */
export const findActor = cache(async (): Promise<Actor | undefined> => {
  // Who asks is known at a request only: no page that asks is made at build time, where there is no environment.
  await connection();
  const session = (await getServerSession(authOptions())) as { sessionId?: string } | null;
  return session?.sessionId ? findActorOfSession(session.sessionId) : undefined;
});

/** The person who is signed in; sends others to the sign-in page and back again. */
export async function requireActor(returnTo?: string): Promise<Actor> {
  const actor = await findActor();
  if (!actor)
    redirect(returnTo ? `/sign-in?callbackUrl=${encodeURIComponent(returnTo)}` : "/sign-in");
  return actor;
}
