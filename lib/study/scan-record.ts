import { z } from "zod";

/** The kinds of text that the anonymity scan reads when they are handed in. */
export const scanPlaces = {
  idea: "Idea",
  upload: "Uploaded ideas",
  "plan-change": "Change to a plan",
  paper: "Paper",
  "idea-review": "Review of an idea",
  "execution-review": "Review of an execution",
} as const;
export type ScanPlace = keyof typeof scanPlaces;

/** One thing for the custodian to judge: a phrase kept with a reason, or a person of the study named in a text. */
export const scanRecordSchema = z.strictObject({
  kind: z.enum(["kept", "person", "institution", "address"]),
  /** The rule that found it; empty for people of the study. */
  rule: z.string(),
  /** The part of the text, with page and line. */
  where: z.string(),
  excerpt: z.string(),
  context: z.string(),
  /** Why it was kept; empty for people of the study. */
  justification: z.string(),
});
export type ScanRecord = z.infer<typeof scanRecordSchema>;
