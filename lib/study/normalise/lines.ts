/** Applies a rule to each line of a text. */
export function eachLine(text: string, rule: (line: string) => string): string {
  return text.split("\n").map(rule).join("\n");
}
