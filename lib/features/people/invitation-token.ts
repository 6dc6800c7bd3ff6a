import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** A new invitation's secret: it goes into the link, and only its hash is kept. */
export function newInvitationToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashInvitationToken(token) };
}

/** What is kept of an invitation's secret. */
export function hashInvitationToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
