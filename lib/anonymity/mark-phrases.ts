import type { Finding } from "@/lib/blinding/scan/finding";
import type { Lexicon } from "@/lib/blinding/scan/lexicon";
import { overrideOf } from "@/lib/blinding/scan/overrides";
import { ruleOf } from "@/lib/blinding/scan/rules";
import { scanText } from "@/lib/blinding/scan/scan-text";
import type { MarkedPhrase } from "@/lib/study/marked-phrase";
import type { TextOverride } from "@/lib/study/text-override";

/** A text to be read: the form's field it came in, what the part is called, and its page where it has pages. */
export type ScannedText = { field: string; part: string; page?: number; text: string };

/** Where a phrase stands, in words. */
export function placeInWords({ part, page, text }: ScannedText, line: number): string {
  const places = [...(part ? [part] : []), ...(page === undefined ? [] : [`page ${page}`])];
  if (page !== undefined || text.includes("\n")) places.push(`line ${line}`);
  return places.join(", ");
}

/** A finding with its rule's words. */
export function markPhrase(scanned: ScannedText, finding: Finding): MarkedPhrase {
  const { label, advice } = ruleOf(finding.rule);
  const where = placeInWords(scanned, finding.line);
  return { field: scanned.field, where, label, advice, ...finding };
}

/** What was marked in some texts: what still stands open, and what was kept, each with its reason. */
export function judgeTexts(
  texts: readonly ScannedText[],
  lexicon: Lexicon,
  overrides: readonly TextOverride[],
) {
  const open: MarkedPhrase[] = [];
  const kept: { scanned: ScannedText; phrase: MarkedPhrase; justification: string }[] = [];
  for (const scanned of texts) {
    for (const finding of scanText(scanned.text, lexicon)) {
      const phrase = markPhrase(scanned, finding);
      const override = overrideOf(phrase, overrides);
      if (override) kept.push({ scanned, phrase, justification: override.justification.trim() });
      else open.push(phrase);
    }
  }
  return { open, kept };
}
