import { z } from "zod";
import { armOriginSchema, type ArmOrigin } from "./vocabulary";

/**
 * The question that measures the blinding, word for word. It is the same in every study, whatever arms there are, so that
 * asking it tells nobody which there are. Changed words need a new version: each guess keeps the one it answered.
 */
export const guessWording = {
  version: 1,
  question: "Where do you think this idea came from?",
  answers: {
    human: "A person wrote it",
    machine: "A machine wrote it",
    "dont-know": "I don’t know",
  },
  certaintyQuestion: "How certain are you?",
  certainties: [
    { value: 1, label: "A mere guess" },
    { value: 2, label: "Slightly certain" },
    { value: 3, label: "Fairly certain" },
    { value: 4, label: "Very certain" },
    { value: 5, label: "Completely certain" },
  ],
} as const;

/** A guess as it is kept. */
export const keptGuessSchema = z.strictObject({
  answer: z.enum([...armOriginSchema.options, "dont-know"], "Choose one of the answers."),
  certainty: z.int().min(1).max(5).nullable(),
});

/** A guess as it is given. */
export const armGuessSchema = keptGuessSchema
  .refine((guess) => guess.answer === "dont-know" || guess.certainty !== null, {
    message: "Say how certain you are.",
    path: ["certainty"],
  })
  // Not asked beside “I don’t know”; whatever was chosen before that is dropped.
  .transform((guess) => (guess.answer === "dont-know" ? { ...guess, certainty: null } : guess));
export type ArmGuess = z.output<typeof armGuessSchema>;

/** Where a review stands with its guess: not asked (yet, or any more), open, or given for good. */
export const guessStates = ["none", "open", "given"] as const;
export type GuessState = (typeof guessStates)[number];

/** A guess is asked once the scores were submitted, so that it can't colour them, and as long as the stage is open. */
export function guessState(review: {
  isAsked: boolean;
  isOpen: boolean;
  isSubmitted: boolean;
  isGiven: boolean;
}): GuessState {
  if (review.isGiven) return "given";
  return review.isAsked && review.isOpen && review.isSubmitted ? "open" : "none";
}

/**
 * What a guess is called in the analysis: the name of the arm where each origin has one arm. Where arms share an origin
 * a guess names none of them, and is passed on as the origin.
 */
export function guessInAnalysis(
  answer: ArmGuess["answer"],
  arms: readonly { name: string; origin: string }[],
): string {
  if (answer === "dont-know") return "don't know";
  const ofOrigin = (origin: ArmOrigin) => arms.filter((arm) => arm.origin === origin);
  const [person, ...otherPeople] = ofOrigin("human");
  const [machine, ...otherMachines] = ofOrigin("machine");
  if (!person || !machine || otherPeople.length > 0 || otherMachines.length > 0) {
    return `origin: ${answer}`;
  }
  return answer === "human" ? person.name : machine.name;
}
