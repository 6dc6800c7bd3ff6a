"use server";

import { administratorAction } from "@/lib/entry/action";
import { createStudy } from "./mutations-create";
import { newStudySchema } from "./schema";

export const beginStudy = administratorAction({
  schema: newStudySchema,
  act: async (administration, input) => {
    const { studyId } = await createStudy(administration, input);
    return { redirectTo: `/studies/${studyId}/protocol` };
  },
});
