import { z } from "zod";
import { lengthBandSchema, noLengthBand } from "./length-band";

export const plannedCorrections = [
  "benjamini-hochberg",
  "benjamini-yekutieli",
  "holm",
  "hochberg",
  "bonferroni",
] as const;

const day = z.iso.date().nullable();

/** What an organizer sets for a study beside its arms, topics and forms. */
export const studySettingsSchema = z.strictObject({
  reviewsPerIdea: z.int().min(1).max(20),
  reviewsPerExecution: z.int().min(1).max(20),
  /** Pages of an executor's paper, everything included. */
  paperPageLimit: z.int().min(1).max(100),
  rationaleMinimumWords: z.int().min(0).max(200),
  /** Words of a whole idea. */
  ideaWords: lengthBandSchema.default(noLengthBand),
  /** Whether reviewers are asked, after each review, where they think the idea came from (arm-guess.ts). */
  asksGuess: z.boolean().default(false),
  /** Direction of the planned one-sided test, about other arm − reference arm. */
  alternative: z.enum(["greater", "less", "two-sided"]),
  confidenceLevel: z.number().gt(0.5).lt(1),
  /** How p values are adjusted over the metrics that both stages score. */
  correction: z.enum(plannedCorrections).default("benjamini-hochberg"),
  /** Differences below it, in scale points, count as equivalent. */
  equivalenceMargin: z.number().gt(0).max(10).default(0.5),
  deadlines: z.strictObject({
    intake: day,
    ideaReview: day,
    execution: day,
    executionReview: day,
  }),
});
export type StudySettings = z.infer<typeof studySettingsSchema>;

export const defaultSettings: StudySettings = {
  reviewsPerIdea: 3,
  reviewsPerExecution: 4,
  paperPageLimit: 4,
  rationaleMinimumWords: 10,
  ideaWords: noLengthBand,
  asksGuess: true,
  alternative: "greater",
  confidenceLevel: 0.95,
  correction: "benjamini-hochberg",
  equivalenceMargin: 0.5,
  deadlines: { intake: null, ideaReview: null, execution: null, executionReview: null },
};
