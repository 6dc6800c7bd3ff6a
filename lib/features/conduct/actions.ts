"use server";

import { studyAction } from "@/lib/entry/action";
import type { ActionState } from "@/lib/entry/action-state";
import { phaseLabels } from "@/lib/study/vocabulary";
import { advancePhase } from "./mutations";
import { advanceSchema } from "./schema";

const advanceAct = studyAction({
  right: "phase.advance",
  schema: advanceSchema,
  act: async (scope, input) => {
    const phase = await advancePhase(scope, input);
    return { message: `The study is now in the phase “${phaseLabels[phase]}”.` };
  },
});

/** Takes a study to its next phase. */
export async function advanceStudy(previous: ActionState, form: FormData): Promise<ActionState> {
  return advanceAct(previous, form);
}
