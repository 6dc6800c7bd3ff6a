/** Words as a person would count them: runs of letters or digits, hyphens and apostrophes inside. Lower-cased. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Sentences, by their full stops and by lines; only those with a word. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…])["'”’)]*\s+|\n+/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/**
 * The syllables of an English word, by its groups of vowels: a final e is none, but for one as in “title”, and each word has one. Good
 * enough to compare texts by; it misses one word in ten.
 */
export function syllablesIn(word: string): number {
  const bare = word.replace(/[^a-z]/g, "").replace(/(?<=[^aeiouyl]|[aeiouy]l)e$/, "");
  return Math.max(1, bare.match(/[aeiouy]+/g)?.length ?? 1);
}
