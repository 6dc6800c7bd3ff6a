import { z } from "zod";
import { guessWording, type ArmGuess } from "@/lib/study/arm-guess";

/** What the form of a guess carries; the certainty may be missing beside “don’t know”. */
export const guessFormSchema = z.object({
  assignmentId: z.uuid(),
  answer: z.enum(
    Object.keys(guessWording.answers) as ArmGuess["answer"][],
    "Choose one of the answers.",
  ),
  certainty: z
    .preprocess((value) => (value ? Number(value) : null), z.int().min(1).max(5).nullable())
    .default(null),
});
export type GuessFormInput = z.output<typeof guessFormSchema>;
