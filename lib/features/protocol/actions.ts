"use server";

import { administratorAction, studyAction } from "@/lib/entry/action";
import { saveGeneral, saveSettings } from "./mutations";
import { saveArms, saveTopics } from "./mutations-arms";
import { createStudy } from "./mutations-create";
import { restoreTemplateForm, saveForm } from "./mutations-forms";
import {
  armsSchema,
  formVersionSchema,
  generalSchema,
  newStudySchema,
  settingsFormSchema,
  templateFormSchema,
  topicsSchema,
} from "./schema";

export const beginStudy = administratorAction({
  schema: newStudySchema,
  act: async (administration, input) => {
    const { studyId } = await createStudy(administration, input);
    return { redirectTo: `/studies/${studyId}/protocol` };
  },
});

export const describeStudy = studyAction({
  right: "protocol.edit",
  schema: generalSchema,
  act: async (scope, input) => {
    await saveGeneral(scope, input);
    return { message: "Name and description are saved." };
  },
});

export const changeSettings = studyAction({
  right: "protocol.edit",
  schema: settingsFormSchema,
  act: async (scope, input) => {
    await saveSettings(scope, input);
    return { message: "The settings are saved." };
  },
});

export const changeArms = studyAction({
  right: "protocol.edit",
  schema: armsSchema,
  act: async (scope, { arms }) => {
    await saveArms(scope, arms);
    return { message: "The arms are saved." };
  },
});

export const changeTopics = studyAction({
  right: "protocol.edit",
  schema: topicsSchema,
  act: async (scope, { topics }) => {
    await saveTopics(scope, topics);
    return { message: "The topics are saved." };
  },
});

export const changeForm = studyAction({
  right: "protocol.edit",
  schema: formVersionSchema,
  act: async (scope, { stage, definition }) => {
    const { version } = await saveForm(scope, stage, definition);
    return { message: `The form is saved as version ${version}.` };
  },
});

export const restoreForm = studyAction({
  right: "protocol.edit",
  schema: templateFormSchema,
  act: async (scope, { stage }) => {
    const { version } = await restoreTemplateForm(scope, stage);
    return { message: `The template’s form is back, as version ${version}.` };
  },
});
