/** Code as plain text: neither fences nor backticks around it. */
export function removeCodeMarks(text: string): string {
  return text
    .replace(/^[ \t]*(?:`{3,}|~{3,})[^\n`]*$\n?/gm, "")
    .replace(/(?<!`)`([^`\n]+)`(?!`)/g, "$1");
}
