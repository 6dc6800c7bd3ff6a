/**
 * A text without the traces of the program it was written in: one kind of line ending and of space, no invisible
 * characters, nothing after the end of a line, at most one empty line in a row, composed letters. Words, punctuation
 * and indentation stay as they are. Applying it again changes nothing.
 */
export function normaliseText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085|[\v\f]/g, "\n")
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, "")
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\s+$/g, "")
    .trim()
    .normalize("NFC");
}
