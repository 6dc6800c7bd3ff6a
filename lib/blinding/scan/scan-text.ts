import type { Finding, RuleMatch, ScanRule } from "./finding";
import { foldText, type FoldedText } from "./fold-text";
import type { Lexicon } from "./lexicon";
import { scanRules } from "./rules";

/**
 * What in a text could tell who wrote it. The answer hangs on the text and on what the writer knows of themselves
 * (`lexicon`), on nobody else: who takes part in a study can't be found out by trying names.
 */
export function scanText(text: string, lexicon: Lexicon): Finding[] {
  const folded = foldText(text);
  const found = scanRules.flatMap((rule) =>
    rule.find(folded, lexicon).map((match) => findingOf(folded, rule, match)),
  );
  const kept: Finding[] = [];
  for (const finding of found) {
    if (finding.excerpt.trim() === "") continue;
    if (!kept.some((other) => finding.start < other.end && other.start < finding.end)) {
      kept.push(finding);
    }
  }
  return kept.sort((one, other) => one.start - other.start);
}

function findingOf(folded: FoldedText, rule: ScanRule, match: RuleMatch): Finding {
  const { original, starts } = folded;
  const start = starts[match.start] ?? 0;
  const last = starts[match.end - 1] ?? start;
  // To the end of the last character's own marks and invisible company, not beyond.
  const [character = ""] = [...original.slice(last)];
  let end = Math.min(last + character.length, original.length);
  while (/^\p{M}/u.test(original.slice(end))) end += [...original.slice(end)][0]?.length ?? 1;
  return {
    rule: rule.id,
    excerpt: original.slice(start, end),
    start,
    end,
    line: original.slice(0, start).split("\n").length,
    suggestion: match.suggestion,
  };
}
