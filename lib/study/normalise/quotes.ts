/** Straight quotes and apostrophes, whatever they were. */
export function straightenQuotes(text: string): string {
  return text
    .replace(/``|''|[\u201c-\u201f\u00ab\u00bb\u2033\u301d-\u301f]/g, '"')
    .replace(/[\u2018-\u201b\u2032\u2039\u203a\u00b4]/g, "'");
}
