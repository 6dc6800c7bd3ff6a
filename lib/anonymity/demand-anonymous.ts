import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { contextOf } from "@/lib/blinding/scan/context-of";
import { lexiconOf } from "@/lib/blinding/scan/lexicon";
import { matchPeople } from "@/lib/blinding/scan/match-people";
import type { Transaction } from "@/lib/db/connections";
import { AppError } from "@/lib/entry/app-error";
import { sealAnonymityScan } from "@/lib/sealed/seal";
import type { MarkedPhrase } from "@/lib/study/marked-phrase";
import type { ScanPlace, ScanRecord } from "@/lib/study/scan-record";
import type { TextOverride } from "@/lib/study/text-override";
import { findOwnIdentity, findStudyPeople } from "./identities";
import { judgeTexts, placeInWords, type ScannedText } from "./mark-phrases";

export type HandedIn = {
  place: ScanPlace;
  texts: readonly ScannedText[];
  overrides: readonly TextOverride[];
};

/**
 * Reads what is about to be handed in, and refuses it while something in it could tell who wrote it. What passes goes
 * on with one sealed row: the phrases that were kept with a reason, and the people of the study whom it names. Of
 * these the writer learns nothing, neither by an answer nor by its absence.
 * @returns how many phrases were kept
 * @throws AppError "invalid" with each phrase, by field
 */
export async function demandAnonymous(
  transaction: Transaction,
  scope: Authorized,
  { place, texts, overrides }: HandedIn,
): Promise<{ kept: number }> {
  const own = lexiconOf(await findOwnIdentity(scope, transaction));
  const { open, kept } = judgeTexts(texts, own, overrides);
  if (open.length > 0) throw refused(open);
  const people = await findStudyPeople(scope, transaction);
  const records: ScanRecord[] = [
    ...kept.map(({ scanned, phrase, justification }) => ({
      ...{ kind: "kept" as const, rule: phrase.rule, where: phrase.where, justification },
      excerpt: phrase.excerpt,
      context: contextOf(scanned.text, phrase.start, phrase.excerpt.length),
    })),
    ...texts.flatMap((scanned) =>
      matchPeople(scanned.text, people).map(({ kind, excerpt, start, line }) => ({
        ...{ kind, rule: "", where: placeInWords(scanned, line), excerpt, justification: "" },
        context: contextOf(scanned.text, start, excerpt.length),
      })),
    ),
  ];
  await sealAnonymityScan(transaction, { studyId: scope.studyId, place, records });
  return { kept: kept.length };
}

function refused(open: readonly MarkedPhrase[]): AppError {
  const byField: Record<string, string[]> = {};
  for (const { field, where, label, excerpt } of open) {
    (byField[field] ??= []).push(`${where}: ${label.toLowerCase()}, “${shorten(excerpt)}”.`);
  }
  const count = open.length === 1 ? "A phrase" : `${open.length} phrases`;
  const message = `${count} could tell who wrote this. Change or leave out what is marked, or keep it and say why. Nothing is lost.`;
  return new AppError("invalid", message, byField, open);
}

function shorten(excerpt: string): string {
  const line = excerpt.replace(/\s+/g, " ");
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
