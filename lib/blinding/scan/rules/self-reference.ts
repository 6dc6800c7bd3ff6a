import { matchesOf, type RuleMatch, type ScanRule } from "../finding";

const earlier =
  "(?:previous|prior|earlier|past|recent|published|existing|former|own|forthcoming|concurrent)";
const works =
  "(?:work|works|paper|papers|study|studies|publication|publications|article|articles|research|results|findings|preprint|thesis|dissertation)";
const own = new RegExp(
  `\\b(our|my)\\s+(?:own\\s+)?(${earlier}\\s+(?:\\w+\\s+)?${works})\\b`,
  "giu",
);
const asShown =
  /\b(?:we|I)\s+(?:have\s+)?(?:previously\s+|earlier\s+|already\s+|recently\s+)(?:showed|shown|proposed|published|introduced|presented|developed|demonstrated|reported|found|argued)\b/giu;
const cited =
  /\b(?:we|I)\s+(?:have\s+)?(?:showed|shown|proposed|published|introduced|presented|developed|demonstrated|reported)\s+(?:\w+\s+){0,3}?in\s+(?:\[\d+(?:,\s*\d+)*\]|\(?\p{Lu}[\p{L}-]+\s+et al|our)/giu;
const following =
  /\b(?:extends?|building (?:up)?on|builds? (?:up)?on|continu(?:es?|ing)|follows? up on)\s+(?:our|my)\s+(?!proposed\b|approach\b|method\b|baseline\b|first\b|idea\b|framework\b)(?:\w+\s+){0,2}(?:work|paper|project|system|thesis)\b/giu;

/** “Our” where a stranger would say “the”, to be written without saying whose the earlier work is. */
export const selfReference: ScanRule = {
  id: "self-reference",
  label: "A reference to your own earlier work",
  advice: "It says that you wrote what is cited. Write of it as of anybody else's.",
  find: ({ text }): RuleMatch[] => [
    ...matchesOf(text, [own], (match) => {
      const phrase = match[2]?.replace(/^own\s+/i, "earlier ") ?? "";
      return match[1] && /^\p{Lu}/u.test(match[1])
        ? phrase.charAt(0).toUpperCase() + phrase.slice(1)
        : phrase;
    }),
    ...matchesOf(text, [asShown, cited], "earlier work showed"),
    ...matchesOf(text, [following], "extends earlier work"),
  ],
};
