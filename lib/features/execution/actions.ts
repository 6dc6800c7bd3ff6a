"use server";

import { studyAction } from "@/lib/entry/action";
import {
  finishExecution,
  logHours,
  recordPlanChange,
  removeHours,
  removePlanChange,
  reopenExecution,
  startExecution,
} from "./mutations";
import { handInCode, handInPaper, linkSnapshot } from "./mutations-files";
import {
  codeSchema,
  finishSchema,
  hoursEntrySchema,
  hoursSchema,
  nothingSchema,
  paperSchema,
  planChangeIdSchema,
  planChangeSchema,
  snapshotSchema,
} from "./schema";
import { describeLeftOut } from "./words";

export const startExecutionAction = studyAction({
  right: "execution.write",
  schema: nothingSchema,
  act: (scope) => startExecution(scope),
});

export const finishExecutionAction = studyAction({
  right: "execution.write",
  schema: finishSchema,
  act: (scope, input) => finishExecution(scope, input),
});

export const reopenExecutionAction = studyAction({
  right: "execution.write",
  schema: nothingSchema,
  act: (scope) => reopenExecution(scope),
});

export const logHoursAction = studyAction({
  right: "execution.write",
  schema: hoursSchema,
  act: (scope, input) => logHours(scope, input),
});

export const removeHoursAction = studyAction({
  right: "execution.write",
  schema: hoursEntrySchema,
  act: (scope, input) => removeHours(scope, input),
});

export const recordPlanChangeAction = studyAction({
  right: "execution.write",
  schema: planChangeSchema,
  act: (scope, input) => recordPlanChange(scope, input),
});

export const removePlanChangeAction = studyAction({
  right: "execution.write",
  schema: planChangeIdSchema,
  act: (scope, input) => removePlanChange(scope, input),
});

export const handInPaperAction = studyAction({
  right: "execution.write",
  schema: paperSchema,
  act: async (scope, input) => {
    const { pageCount } = await handInPaper(scope, input);
    return { message: `The paper is here: ${pageCount === 1 ? "1 page" : `${pageCount} pages`}.` };
  },
});

export const handInCodeAction = studyAction({
  right: "execution.write",
  schema: codeSchema,
  act: async (scope, input) => ({ message: describeLeftOut(await handInCode(scope, input)) }),
});

export const linkSnapshotAction = studyAction({
  right: "execution.write",
  schema: snapshotSchema,
  act: async (scope, input) => {
    await linkSnapshot(scope, input);
    return { message: "The link is saved." };
  },
});
