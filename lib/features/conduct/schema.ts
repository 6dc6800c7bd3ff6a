import { z } from "zod";
import { formCheckbox } from "@/lib/entry/form-data";
import { phaseSchema } from "@/lib/study/vocabulary";

export const advanceSchema = z.object({
  /** The phase that is left, as the page showed it: a second click, or a stale page, does nothing. */
  phase: phaseSchema,
  closeAnyway: formCheckbox.default(false),
  /** The study's name, where it has to be typed. */
  confirmation: z.string().default(""),
});
export type AdvanceInput = z.output<typeof advanceSchema>;

/** Where the list of audit entries begins: before this sequence number. */
export const auditQuerySchema = z.object({
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});

/** The files that an audit trail can be taken away as: one to verify, one to read. */
export const auditFileSchema = z.enum(["audit.json", "audit.csv"]);
export type AuditFile = z.output<typeof auditFileSchema>;
