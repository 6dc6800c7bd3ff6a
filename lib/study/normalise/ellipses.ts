/** Three points for what is left out. */
export function unifyEllipses(text: string): string {
  return text.replace(/\u2026|\. \. \.|\.{4,}/g, "...");
}
