import { normaliseText } from "../normalise-text";
import { removeBlockMarks } from "./blocks";
import { unifyCitations } from "./citations";
import { removeCodeMarks } from "./code-marks";
import { unifyDashes } from "./dashes";
import { removeDecoration } from "./decoration";
import { unifyEllipses } from "./ellipses";
import { removeEmphasis } from "./emphasis";
import { unifyHeadings } from "./headings";
import { plainLinks } from "./links";
import { unifyLists } from "./lists";
import { straightenQuotes } from "./quotes";
import { unifySpaces } from "./spaces";

/** The rules, in the order in which they are applied. */
export const formRules: readonly ((text: string) => string)[] = [
  normaliseText,
  removeDecoration,
  removeCodeMarks,
  unifyHeadings,
  removeBlockMarks,
  plainLinks,
  removeEmphasis,
  unifyLists,
  straightenQuotes,
  unifyEllipses,
  unifyDashes,
  unifyCitations,
  unifySpaces,
  normaliseText,
];

/** Marks within marks take a round each; nobody nests this deep. */
const mostRounds = 60;

/**
 * A text in the form that every idea has, whoever or whatever wrote it: no markup, one kind of quote, dash, bullet,
 * number, heading and citation. Words and numbers stay, in British or American spelling; only the marks of numbered
 * steps, and what is cited, are replaced. The rules are repeated until none finds anything, so that applying them
 * again changes nothing.
 */
export function normaliseForm(text: string): string {
  let present = text;
  for (let round = 0; round < mostRounds; round++) {
    const next = formRules.reduce((sofar, rule) => rule(sofar), present);
    if (next === present) return present;
    present = next;
  }
  return present;
}
