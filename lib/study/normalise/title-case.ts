const small = new Set(
  "a an the and but or nor for so yet as at by from in into of off on onto over per to up via vs with".split(
    " ",
  ),
);

/**
 * A title in title case: each word begins with a capital but the small ones. No letter after the first of a word
 * changes, so that names and abbreviations stay, and words with capitals inside (`iPhone`) altogether.
 */
export function titleCase(title: string): string {
  const line = title
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(?:(?<!\.)\.|[:\s])+$/, "");
  return line.replace(/\S+/g, (word, place: number) => {
    const begins = place === 0 || /[:?!-] $/.test(line.slice(0, place));
    if (!begins && small.has(word.toLowerCase()) && word !== word.toUpperCase()) {
      return word.toLowerCase();
    }
    if (/^\P{L}*\p{Ll}.*\p{Lu}/u.test(word)) return word;
    return word.replace(/^([^\p{L}\p{N}]*)(\p{Ll})/u, (_, before: string, letter: string) => {
      const capital = letter.toUpperCase();
      return capital.length === letter.length ? before + capital : before + letter;
    });
  });
}
