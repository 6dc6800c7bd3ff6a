"use server";

import { studyAction } from "@/lib/entry/action";
import type { ActionState } from "@/lib/entry/action-state";
import { draw, verifyDraw } from "./mutations";
import { drawSchema, verifyDrawSchema } from "./schema";

const drawAct = studyAction({
  right: "allocation.draw",
  schema: drawSchema,
  act: async (scope, input) => ({ message: await draw(scope, input) }),
});

/** Draws executors, or the reviewers of a stage. */
export async function makeDraw(previous: ActionState, form: FormData): Promise<ActionState> {
  return drawAct(previous, form);
}

const verifyAct = studyAction({
  right: "allocation.draw",
  schema: verifyDrawSchema,
  act: async (scope, { runId }) => ({ message: await verifyDraw(scope, runId) }),
});

/** Runs a recorded draw again and compares. */
export async function verifyRecordedDraw(
  previous: ActionState,
  form: FormData,
): Promise<ActionState> {
  return verifyAct(previous, form);
}
