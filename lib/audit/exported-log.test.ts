import { expect, it } from "vitest";
import { reportOf } from "@/scripts/audit-verify/report";
import { verifyEntries } from "@/scripts/audit-verify/chains";
import type { ChainEntry } from "./check-chain";
import { readLog, writeLog } from "./exported-log";
import { auditHash, startOfChain } from "./hash";

const studyId = "0b1c2d3e-1111-4222-8333-444455556666";

function chain(length: number): ChainEntry[] {
  const entries: ChainEntry[] = [];
  for (let nth = 1; nth <= length; nth += 1) {
    const body = {
      ...{ studyId, actorUserId: null, action: `test.act-${nth}`, subject: "" },
      details: { count: nth, words: ["a"] },
      at: new Date(Date.UTC(2026, 0, nth)).toISOString(),
      previousHash: entries.at(-1)?.hash ?? startOfChain(studyId),
    };
    entries.push({ ...body, sequence: String(nth * 3), hash: auditHash(body) });
  }
  return entries;
}

const verify = (text: string, head?: string) => {
  const log = readLog(text);
  return reportOf([verifyEntries(log.chain, log.entries)], head);
};
const tampered = (change: (log: { entries: Record<string, unknown>[] }) => void) => {
  const log = JSON.parse(writeLog(studyId, chain(5))) as { entries: Record<string, unknown>[] };
  change(log);
  return verify(JSON.stringify(log));
};

it("verifies what it wrote, and says the head", () => {
  const entries = chain(5);
  const { lines, holds } = verify(writeLog(studyId, entries));
  expect(holds).toBe(true);
  expect(lines.join("\n")).toContain(`verified, 5 entries\n  head ${entries[4]?.hash}`);
});

it("names the first entry that was changed, removed or moved", () => {
  const changed = tampered(({ entries }) => {
    Object.assign(entries[2] ?? {}, { details: { count: 4 } });
  });
  expect(changed.holds).toBe(false);
  expect(changed.lines.join("\n")).toMatch(/entry 9 \(test\.act-3\): its content/);
  const removed = tampered(({ entries }) => entries.splice(2, 1));
  expect(removed.lines.join("\n")).toMatch(/entry 12 \(test\.act-4\): it does not follow/);
  const moved = tampered(({ entries }) => entries.reverse());
  expect(moved.holds).toBe(false);
});

it("notices a chain that was written anew, by the head that was published", () => {
  const entries = chain(5);
  const published = entries[3]?.hash;
  expect(verify(writeLog(studyId, entries), published).holds).toBe(true);
  const cut = verify(writeLog(studyId, entries.slice(0, 3)), published);
  expect(cut.holds).toBe(false);
  expect(cut.lines.at(-1)).toContain("is in no chain");
});

it("says what is wrong with a file that is no log", () => {
  expect(() => readLog("sequence,at")).toThrow("no JSON");
  expect(() => readLog("{}")).toThrow("no audit log of Assay: format");
  const extra = writeLog(studyId, chain(1)).replace('"action"', '"arm": "x", "action"');
  expect(() => readLog(extra)).toThrow("entries.0");
});
