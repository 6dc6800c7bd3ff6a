"use server";

import { administratorAction, studyAction } from "@/lib/entry/action";
import type { ActionState } from "@/lib/entry/action-state";
import { importFiles, openSeal } from "./mutations";
import { importSchema, unblindSchema } from "./schema";

const unblindAct = studyAction({
  right: "seal.open",
  schema: unblindSchema,
  act: (scope, input) => openSeal(scope, input),
});

/** Unblinds a study after its name was typed. */
export async function unblindStudy(previous: ActionState, form: FormData): Promise<ActionState> {
  return unblindAct(previous, form);
}

const importAct = administratorAction({
  schema: importSchema,
  act: (administration, input) => importFiles(administration, input),
});

/** Imports the scores of a study that was run elsewhere. */
export async function importStudyFiles(
  previous: ActionState,
  form: FormData,
): Promise<ActionState> {
  return importAct(previous, form);
}
