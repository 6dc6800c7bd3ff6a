import type { FoldedText } from "./fold-text";
import type { Lexicon } from "./lexicon";

export const ruleIds = [
  "own-name",
  "own-institution",
  "own-address",
  "e-mail",
  "orcid",
  "repository",
  "personal-page",
  "acknowledgement",
  "self-reference",
  "circumstances",
  "machine-voice",
  "machine-author",
] as const;
export type RuleId = (typeof ruleIds)[number];

/** A place in a folded text, and what could stand there instead: the empty text to leave it out. */
export type RuleMatch = { start: number; end: number; suggestion: string };

/** One thing that the scan looks for. */
export type ScanRule = {
  readonly id: RuleId;
  /** What was found, in a few words. */
  readonly label: string;
  /** What it could tell, and what to do. */
  readonly advice: string;
  readonly find: (folded: FoldedText, lexicon: Lexicon) => RuleMatch[];
};

/** Something in a text that could tell who wrote it. Offsets are the original text's; lines count from 1. */
export type Finding = {
  readonly rule: RuleId;
  readonly excerpt: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly suggestion: string;
};

/** Every match of some patterns, with one suggestion for all or one made of the match. */
export function matchesOf(
  text: string,
  patterns: readonly RegExp[],
  suggest: string | ((match: RegExpMatchArray) => string) = "",
): RuleMatch[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      suggestion: typeof suggest === "string" ? suggest : suggest(match),
    })),
  );
}
