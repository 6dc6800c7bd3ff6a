import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/random/canonical-json";

/** What is recorded about an act. Never an arm, a score or a text: participants may read the entries afterwards. */
export type AuditAct = {
  /** The study, or null for acts on the installation. */
  studyId: string | null;
  actorUserId: string | null;
  /** Domain verb with its noun, such as `study.frozen`. */
  action: string;
  subject?: string;
  details?: Record<string, string | number | boolean | null | string[]>;
};

/** The chain that an act's entry belongs to: its study's, or the installation's. */
export function auditChain(studyId: string | null): string {
  return studyId ?? "installation";
}

/** What stands for the hash before a chain's first entry. */
export function startOfChain(chain: string): string {
  return `start of ${chain}`;
}

/** The hash of an entry: SHA-256 over the canonical JSON of everything in it and the hash before. */
export function auditHash(entry: AuditAct & { at: string; previousHash: string }): string {
  const { studyId, actorUserId, action, subject = "", details = {}, at, previousHash } = entry;
  const body = canonicalJson({ studyId, actorUserId, action, subject, details, at, previousHash });
  return createHash("sha256").update(body).digest("hex");
}
