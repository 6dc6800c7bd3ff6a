import { z } from "zod";

/** Where a study stands, in order. A study only ever moves to the next phase. */
export const phases = [
  "setup",
  "intake",
  "idea-review",
  "allocation",
  "execution",
  "execution-review",
  "frozen",
  "unblinded",
  "archived",
] as const;
export const phaseSchema = z.enum(phases);
export type Phase = z.infer<typeof phaseSchema>;

/** `pre`: the idea is reviewed; `post`: its execution is. */
export const stages = ["pre", "post"] as const;
export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;

/** What a person is in one study. The administrator is not among them: that is a right over the installation. */
export const roles = [
  "organizer",
  "custodian",
  "analyst",
  "author",
  "executor",
  "reviewer",
] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** Where an arm's ideas come from: invited authors, or an upload in bulk. */
export const armOrigins = ["human", "machine"] as const;
export const armOriginSchema = z.enum(armOrigins);
export type ArmOrigin = z.infer<typeof armOriginSchema>;

export const executionStatuses = ["allocated", "started", "finished", "withdrawn"] as const;
export const executionStatusSchema = z.enum(executionStatuses);
export type ExecutionStatus = z.infer<typeof executionStatusSchema>;

/** What an executor may say to have changed in the plan. */
export const planChangeCategories = [
  "dataset",
  "model",
  "baseline",
  "prompt",
  "hyper-parameter",
  "metric",
  "analysis",
  "human evaluation",
  "other",
] as const;
export const planChangeCategorySchema = z.enum(planChangeCategories);

/** A kind of change as pages show it: “Human evaluation”. */
export function planChangeLabel(category: string): string {
  return category.charAt(0).toUpperCase() + category.slice(1);
}

/** A page's or e-mail's words for a phase. */
export const phaseLabels: Readonly<Record<Phase, string>> = {
  setup: "Set-up",
  intake: "Intake",
  "idea-review": "Idea review",
  allocation: "Allocation",
  execution: "Execution",
  "execution-review": "Execution review",
  frozen: "Frozen",
  unblinded: "Unblinded",
  archived: "Archived",
};

export const roleLabels: Readonly<Record<Role, string>> = {
  organizer: "Organizer",
  custodian: "Custodian",
  analyst: "Analyst",
  author: "Idea author",
  executor: "Executor",
  reviewer: "Reviewer",
};
