/** Words of a text as a person would count them: runs of letters or digits, hyphens and apostrophes inside. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

export interface WordLimits {
  minimum?: number;
  maximum?: number;
}

/** «12 words», «12 of at least 30 words», «412 of at most 400 words». */
export function describeWordCount(count: number, limits: WordLimits = {}): string {
  const { minimum, maximum } = limits;
  if (maximum !== undefined && (minimum === undefined || count >= minimum)) {
    return `${count} of at most ${maximum} words`;
  }
  if (minimum !== undefined && count < minimum) return `${count} of at least ${minimum} words`;
  return count === 1 ? "1 word" : `${count} words`;
}

/** Whether a count lies inside the limits; nothing written yet is not a fault. */
export function isWithinWordLimits(count: number, limits: WordLimits = {}): boolean {
  if (count === 0) return true;
  return count >= (limits.minimum ?? 0) && count <= (limits.maximum ?? Infinity);
}
