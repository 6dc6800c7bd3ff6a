/**
 * The number of words in a text, as a person would count them: runs of letters or digits, hyphens and apostrophes
 * inside. The counter beneath a text area (components/ui/count-words.ts) counts alike; a test holds the two together.
 */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
