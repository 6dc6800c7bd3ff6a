import { describeBreak } from "@/lib/audit/check-chain";
import type { VerifiedChain } from "./chains";

function linesOf({ name, state }: VerifiedChain): string[] {
  const verdict = state.brokenAt ? "BROKEN" : "verified";
  return [
    name,
    `  ${verdict}, ${state.entries} ${state.entries === 1 ? "entry" : "entries"}`,
    `  head ${state.head ?? "none"}`,
    ...(state.brokenAt
      ? [`  the first that does not fit is ${describeBreak(state.brokenAt)}`]
      : []),
  ];
}

/** What to print about chains, and whether all is well; `published` is a hash that one of them must hold. */
export function reportOf(
  chains: readonly VerifiedChain[],
  published: string | undefined,
): { lines: string[]; holds: boolean } {
  const lines = chains.flatMap(linesOf);
  if (chains.length === 0) lines.push("There are no entries yet.");
  const whole = chains.every(({ state }) => state.brokenAt === undefined);
  if (published === undefined) return { lines, holds: whole };
  const holder = chains.find(({ hashes }) => hashes.has(published));
  lines.push(
    holder
      ? `The published hash is in the chain of ${holder.name}.`
      : `The published hash ${published} is in no chain: what it stood for was changed or removed.`,
  );
  return { lines, holds: whole && holder !== undefined };
}
