import { z } from "zod";
import { countWords } from "./words";

const bound = z.int().min(1).max(50_000).nullable();

/** How many words a whole idea may have, title included; null for no limit. The same for every arm. */
export const lengthBandSchema = z.strictObject({ minimum: bound, maximum: bound });
export type LengthBand = z.infer<typeof lengthBandSchema>;

export const noLengthBand: LengthBand = { minimum: null, maximum: null };

/** The words of an idea, all parts together. */
export function countIdeaWords(content: Readonly<Record<string, string>>): number {
  return countWords(Object.values(content).join("\n"));
}

/** What is wrong with an idea's length, to follow “the idea”: “has 12 words, at least 800 are needed”. */
export function lengthProblem(words: number, { minimum, maximum }: LengthBand): string | undefined {
  if (minimum !== null && words < minimum) {
    return `has ${words} words, at least ${minimum} are needed`;
  }
  if (maximum !== null && words > maximum) {
    return `has ${words} words, at most ${maximum} are possible`;
  }
  return undefined;
}

/** The band in words: “800 to 1200 words”. */
export function describeLengthBand({ minimum, maximum }: LengthBand): string {
  if (minimum !== null && maximum !== null) return `${minimum} to ${maximum} words`;
  if (minimum !== null) return `at least ${minimum} words`;
  return maximum === null ? "no limit" : `at most ${maximum} words`;
}
