import { eachLine } from "./lines";

/** One space between words; indentation in steps of two spaces; no empty item. */
export function unifySpaces(text: string): string {
  return eachLine(text, (line) => {
    const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
    const width = indent.replaceAll("\t", "  ").length;
    return " ".repeat(width - (width % 2)) + line.slice(indent.length).replace(/[ \t]+/g, " ");
  }).replace(/[ \t]+$/gm, "");
}
