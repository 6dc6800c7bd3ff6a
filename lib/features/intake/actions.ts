"use server";

import { z } from "zod";
import { studyAction } from "@/lib/entry/action";
import { discardDraft, startDraft, submitDraft, takeBackDraft } from "./mutations";
import { draftIdSchema, draftSubmitSchema } from "./schema";

export const startIdea = studyAction({
  right: "intake.write",
  schema: z.object({}),
  act: async (scope) => {
    const draftId = await startDraft(scope);
    return { redirectTo: `/studies/${scope.studyId}/write/${draftId}` };
  },
});

export const submitIdea = studyAction({
  right: "intake.write",
  schema: draftSubmitSchema,
  act: async (scope, { draftId, version, overrides }) => {
    await submitDraft(scope, draftId, version, overrides);
  },
});

export const takeBackIdea = studyAction({
  right: "intake.write",
  schema: draftIdSchema,
  act: async (scope, { draftId }) => {
    await takeBackDraft(scope, draftId);
  },
});

export const discardIdea = studyAction({
  right: "intake.write",
  schema: draftIdSchema,
  act: async (scope, { draftId }) => {
    await discardDraft(scope, draftId);
    return { redirectTo: `/studies/${scope.studyId}/write` };
  },
});
