import type { z } from "zod";
import type { planChangeCategorySchema } from "../../../lib/study/vocabulary";

type Change = { category: z.infer<typeof planChangeCategorySchema>; what: string; why: string };

/** What executors changed in their plans. */
export const planChanges: readonly Change[] = [
  {
    category: "dataset",
    what: "Used 300 items instead of all of them.",
    why: "Runs on the full set would have gone beyond the budget for calls.",
  },
  {
    category: "dataset",
    what: "Replaced one source by a public set of the same kind.",
    why: "The source named in the plan could no longer be downloaded.",
  },
  {
    category: "model",
    what: "Used a newer version of the commercial model.",
    why: "The version in the plan is no longer offered.",
  },
  {
    category: "model",
    what: "Left out the largest open-weight model.",
    why: "It did not fit on the hardware that I could use.",
  },
  {
    category: "baseline",
    what: "Added self-consistency with the same number of calls as a baseline.",
    why: "Without it the comparison would have favoured the proposal.",
  },
  {
    category: "prompt",
    what: "Shortened the second prompt and asked for the result in a fixed format.",
    why: "Outputs in free form could not be read by the parser in a tenth of the cases.",
  },
  {
    category: "hyper-parameter",
    what: "Lowered the temperature of the sampling step from 0.8 to 0.7.",
    why: "At 0.8 one of the models left the requested language.",
  },
  {
    category: "metric",
    what: "Reported bootstrap intervals in addition to the planned metrics.",
    why: "Differences between the methods were small compared with the spread.",
  },
  {
    category: "analysis",
    what: "Sorted 100 instead of 120 errors by hand.",
    why: "Both raters agreed on nearly all of the first 100.",
  },
  {
    category: "human evaluation",
    what: "Replaced the rating panel by two raters and a rubric.",
    why: "A panel could not be found within the time.",
  },
  {
    category: "other",
    what: "Cached all outputs in files.",
    why: "To make the analyses repeatable without new calls.",
  },
];

/** What hours were spent on. */
export const hoursNotes: readonly string[] = [
  "Reading related work",
  "Preparing the data",
  "Writing the prompts",
  "Development runs",
  "Main runs",
  "Baselines",
  "Ablations",
  "Sorting errors by hand",
  "Figures and tables",
  "Writing the paper",
  "Cleaning up the code",
];
