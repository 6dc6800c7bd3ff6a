/** The number of words in a text, as a person would count them. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
