import { auditHash, startOfChain, type AuditAct } from "./hash";

/** A recorded act as its chain holds it, in the database or in an exported log. */
export type ChainEntry = AuditAct & {
  sequence: string;
  /** ISO time, as it was hashed. */
  at: string;
  previousHash: string;
  hash: string;
};

/** The first entry that does not fit, and in what. */
export type ChainBreak = {
  sequence: string;
  action: string;
  reason: "order" | "previous" | "content";
};

export type ChainState = {
  entries: number;
  /** The hash of the last entry: it stands for all of the chain. Undefined where there is none. */
  head: string | undefined;
  brokenAt: ChainBreak | undefined;
};

const reasons: Record<ChainBreak["reason"], string> = {
  order: "it stands out of order",
  previous: "it does not follow on the entry before it: one was removed, added or moved",
  content: "its content is not what was hashed: it was changed",
};

/** Where a chain breaks, in words. */
export function describeBreak({ sequence, action, reason }: ChainBreak): string {
  return `entry ${sequence} (${action}): ${reasons[reason]}`;
}

/** What of an entry is wrong after one with this hash and sequence, if anything. */
function fault(
  entry: ChainEntry,
  previous: { hash: string; sequence: bigint },
): ChainBreak["reason"] | undefined {
  if (BigInt(entry.sequence) <= previous.sequence) return "order";
  if (entry.previousHash !== previous.hash) return "previous";
  const { studyId, actorUserId, action, subject, details, at, previousHash } = entry;
  const expected = auditHash({ studyId, actorUserId, action, subject, details, at, previousHash });
  return entry.hash === expected ? undefined : "content";
}

/** Checks a chain entry by entry, from its first on, so that it need not be held in memory whole. */
export function chainCheck(chain: string): {
  add(entry: ChainEntry): void;
  state(): ChainState;
} {
  const state: ChainState = { entries: 0, head: undefined, brokenAt: undefined };
  let previous = { hash: startOfChain(chain), sequence: -1n };
  return {
    add(entry) {
      state.entries += 1;
      state.head = entry.hash;
      const reason = state.brokenAt ? undefined : fault(entry, previous);
      if (reason) state.brokenAt = { sequence: entry.sequence, action: entry.action, reason };
      previous = { hash: entry.hash, sequence: BigInt(entry.sequence) };
    },
    state: () => ({ ...state }),
  };
}
