import pg from "pg";
import { chainCheck, type ChainEntry, type ChainState } from "@/lib/audit/check-chain";
import type { AuditAct } from "@/lib/audit/hash";

/** A chain that was recomputed, with the hash of each of its entries. */
export type VerifiedChain = { chain: string; name: string; state: ChainState; hashes: Set<string> };

type Row = Omit<ChainEntry, "at" | "details"> & {
  chain: string;
  study: string | null;
  at: Date;
  details: AuditAct["details"];
};

const batchLength = 5_000;

const select = `SELECT e.sequence::text, e.chain, e."studyId", s.name AS study, e."actorUserId",
    e.action, e.subject, e.details, e.at, e."previousHash", e.hash
  FROM audit_entry e LEFT JOIN study s ON s.id = e."studyId"
  WHERE e.sequence > $1 ORDER BY e.sequence LIMIT ${batchLength}`;

/** Recomputes one chain from entries at hand. */
export function verifyEntries(chain: string, entries: readonly ChainEntry[]): VerifiedChain {
  const check = chainCheck(chain);
  for (const entry of entries) check.add(entry);
  const hashes = new Set(entries.map(({ hash }) => hash));
  return { chain, name: nameOf(chain, null), state: check.state(), hashes };
}

function nameOf(chain: string, study: string | null): string {
  if (chain === "installation") return "installation";
  return study === null ? `study ${chain}` : `study ${chain} (${study})`;
}

/** Recomputes every chain of a database, in one reading of the table. */
export async function verifyChains(url: string): Promise<VerifiedChain[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const checks = new Map<
    string,
    { name: string; check: ReturnType<typeof chainCheck>; hashes: Set<string> }
  >();
  try {
    // One snapshot: what is written meanwhile does not tear a chain.
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    for (let after = "-1"; ;) {
      const { rows } = await client.query<Row>(select, [after]);
      for (const { chain, study, at, ...entry } of rows) {
        const known = checks.get(chain) ?? {
          name: nameOf(chain, study),
          check: chainCheck(chain),
          hashes: new Set<string>(),
        };
        checks.set(chain, known);
        known.check.add({ ...entry, at: at.toISOString() });
        known.hashes.add(entry.hash);
      }
      const last = rows.at(-1);
      if (!last || rows.length < batchLength) break;
      after = last.sequence;
    }
  } finally {
    await client.end();
  }
  return [...checks].map(([chain, { name, check, hashes }]) => ({
    ...{ chain, name, hashes },
    state: check.state(),
  }));
}
