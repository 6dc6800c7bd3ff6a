import { z } from "zod";

const day = z.iso.date().nullable();

/** What an organizer sets for a study beside its arms, topics and forms. */
export const studySettingsSchema = z.strictObject({
  reviewsPerIdea: z.int().min(1).max(20),
  reviewsPerExecution: z.int().min(1).max(20),
  /** Pages of an executor's paper, everything included. */
  paperPageLimit: z.int().min(1).max(100),
  rationaleMinimumWords: z.int().min(0).max(200),
  /** Direction of the planned one-sided test, about other arm − reference arm. */
  alternative: z.enum(["greater", "less", "two-sided"]),
  confidenceLevel: z.number().gt(0.5).lt(1),
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
  alternative: "greater",
  confidenceLevel: 0.95,
  deadlines: { intake: null, ideaReview: null, execution: null, executionReview: null },
};
