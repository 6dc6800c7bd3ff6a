import { z } from "zod";
import { auditChain } from "./hash";
import type { ChainEntry } from "./check-chain";

const detail = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

const entrySchema = z.strictObject({
  sequence: z.string().regex(/^\d{1,18}$/, "must be a whole number in quotation marks"),
  at: z.iso.datetime(),
  actorUserId: z.string().nullable(),
  action: z.string(),
  subject: z.string(),
  details: z.record(z.string(), detail),
  previousHash: z.string(),
  hash: z.string(),
});

const logSchema = z.strictObject({
  format: z.literal("assay-audit-log"),
  version: z.literal(1),
  studyId: z.string().nullable(),
  head: z.string().nullable(),
  entries: z.array(entrySchema),
});

/** A chain read back from a file. */
export type ExportedLog = { chain: string; head: string | null; entries: ChainEntry[] };

/**
 * A chain as a file that anybody can verify: every entry with all that its hash covers. People stand in it by their
 * ids only, so that it can be handed on.
 */
export function writeLog(studyId: string | null, entries: readonly ChainEntry[]): string {
  const log: z.input<typeof logSchema> = {
    format: "assay-audit-log",
    version: 1,
    studyId,
    head: entries.at(-1)?.hash ?? null,
    entries: entries.map((entry) => ({
      sequence: entry.sequence,
      at: entry.at,
      actorUserId: entry.actorUserId,
      action: entry.action,
      subject: entry.subject ?? "",
      details: entry.details ?? {},
      previousHash: entry.previousHash,
      hash: entry.hash,
    })),
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Reads an exported log. @throws Error that says what is wrong with the file, and where */
export function readLog(text: string): ExportedLog {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Error("This is no JSON. Name the log as it was downloaded with “Download as JSON”.");
  }
  const parsed = logSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join(".");
    throw new Error(
      `This is no audit log of Assay: ${place ? `${place}: ` : ""}${issue?.message ?? "unreadable"}.`,
    );
  }
  const { studyId, head, entries } = parsed.data;
  return {
    chain: auditChain(studyId),
    head,
    entries: entries.map((entry) => ({ studyId, ...entry })),
  };
}
