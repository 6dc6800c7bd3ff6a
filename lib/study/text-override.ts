import { z } from "zod";
import { countWords } from "./words";

/** How much of a reason is asked for a phrase that stays although the anonymity scan marked it. */
export const justificationMinimum = { characters: 10, words: 3 } as const;

/** Whether a reason says enough to be judged by somebody else. */
export function isJustified(justification: string): boolean {
  const { characters, words } = justificationMinimum;
  return justification.trim().length >= characters && countWords(justification) >= words;
}

/** That a marked phrase stays, and why. It counts wherever the phrase stands in the same field. */
export const textOverrideSchema = z.strictObject({
  field: z.string().max(80),
  rule: z.string().max(40),
  excerpt: z.string().max(400),
  justification: z.string().max(1000),
});
export type TextOverride = z.infer<typeof textOverrideSchema>;
export const textOverridesSchema = z.array(textOverrideSchema).max(300);
