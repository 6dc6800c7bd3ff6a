/** No rules across the page and no marks of block quotes. */
export function removeBlockMarks(text: string): string {
  return text
    .replace(/^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)$/gm, "")
    .replace(/^[ \t]{0,3}>[ ]?(?=\S)/gm, "");
}
