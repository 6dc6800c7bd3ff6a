import "server-only";
import { createHash } from "node:crypto";
import { subMinutes } from "date-fns";
import { webDatabase } from "@/lib/db/connections";

const windowMinutes = 15;

/** Attempts allowed per window, by what they are counted on. */
const limits = {
  "password:email": 10,
  "password:address": 60,
  "link:email": 5,
  "link:address": 20,
};
type Kind = keyof typeof limits;

const hashKey = (kind: Kind, value: string) =>
  createHash("sha256").update(`${kind}:${value.toLowerCase()}`).digest("hex");

/**
 * Counts an attempt and says whether it may go on: at most so many in 15 minutes for one e-mail address and for one
 * network address, over all servers of the installation.
 */
export async function mayAttempt(kind: Kind, value: string): Promise<boolean> {
  const keyHash = hashKey(kind, value);
  const since = subMinutes(new Date(), windowMinutes);
  const database = webDatabase();
  await database.signInAttempt.create({ data: { keyHash } });
  await database.signInAttempt.deleteMany({
    where: { at: { lt: subMinutes(since, windowMinutes) } },
  });
  return (
    (await database.signInAttempt.count({ where: { keyHash, at: { gte: since } } })) <= limits[kind]
  );
}

/** Forgets the attempts on an e-mail address after a sign-in that succeeded. */
export async function forgetAttempts(kind: Kind, value: string): Promise<void> {
  await webDatabase().signInAttempt.deleteMany({ where: { keyHash: hashKey(kind, value) } });
}
