import { eachLine } from "./lines";

const bullet = /^([ \t]*)(?:[-*+•◦▪▫●○■□‣⁃∙·►▸➢➤–—])[ \t]+(?=\S)/;
const number = /^([ \t]*)(?:\((\d{1,3})\)|(\d{1,3})[.)]|step[ ]+(\d{1,3})[.:)])[ \t]+(?=\S)/i;
const letter = /^([ \t]*)\(([a-z])\)[ \t]+(?=\S)/i;

/** One bullet (`- `), one form of numbers (`1. `, whether it was `1)`, `(1)` or `Step 1:`), one of letters (`a) `). */
export function unifyLists(text: string): string {
  return eachLine(text, (line) =>
    line
      .replace(bullet, "$1- ")
      .replace(number, (_, indent: string, a?: string, b?: string, c?: string) => {
        return `${indent}${a ?? b ?? c ?? ""}. `;
      })
      .replace(letter, "$1$2) "),
  );
}
