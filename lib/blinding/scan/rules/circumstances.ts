import { matchesOf, type ScanRule } from "../finding";

const degree = "(?:PhD|doctoral|graduate|undergraduate|master'?s|postdoctoral)";
const patterns = [
  new RegExp(
    `\\b(?:as|I am|I'm|being)\\s+an?\\s+(?:(?:first|second|third|fourth|fifth|final)[\\s-]year\\s+)?${degree}\\s+(?:student|researcher|candidate|fellow)\\b`,
    "giu",
  ),
  /\b(?:my|our)\s+(?:(?:PhD|thesis|doctoral)\s+)?(?:advisor|adviser|supervisor|lab|labmates?|laboratory|research group|university|department|institution|professor)\b(?!['’]s\s+(?:answer|output))/giu,
  /\b(?:during|in)\s+my\s+(?:PhD|internship|thesis|dissertation|postdoc|master'?s)\b/giu,
  /\bmy name is\s+\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)*/gu,
  /^[ \t]*(?:authors?|affiliations?|submitted by|written by|contact)\s*:\s*(?!anonymous|unknown|none)\S.*$/gimu,
  /\b(?:joint work with|in collaboration with|supervised by|advised by)\s+(?:(?:Dr|Prof)\.?\s+|Professor\s+)?\p{Lu}[\p{L}-]+\s+\p{Lu}[\p{L}-]+/gu,
  /\bas an? (?:human|person)(?: (?:author|researcher|writer|expert))?,\s+(?:I|we)\b/giu,
];
const quoted = /["']\s*$/;

/** Where somebody works, studies and with whom: it tells one arm from another, and one person from others. */
export const circumstances: ScanRule = {
  id: "circumstances",
  label: "Something about you",
  advice: "Your place, your people or your studies tell who, or what, wrote this. Leave it out.",
  find: ({ text }) =>
    matchesOf(text, patterns).filter(
      ({ start }) =>
        !isQuoted(text, start) && !quoted.test(text.slice(Math.max(0, start - 2), start)),
    ),
};

/** Whether a place stands inside quotation marks that were opened on the same line: somebody else's words. */
export function isQuoted(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  return (line.match(/"/g)?.length ?? 0) % 2 === 1;
}
