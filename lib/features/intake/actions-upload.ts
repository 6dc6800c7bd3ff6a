"use server";

import { studyAction } from "@/lib/entry/action";
import { discardUpload } from "@/lib/sealed/discard-upload";
import { sealUpload } from "./mutations-upload";
import { discardUploadSchema, uploadSchema } from "./schema-upload";

export const uploadIdeas = studyAction({
  right: "intake.upload",
  schema: uploadSchema,
  act: async (scope, { armIds, file, overrides }) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const upload = { armIds, fileName: file.name, bytes, overrides };
    const { ideaCount, byTopic } = await sealUpload(scope, upload);
    const topics = byTopic.filter(({ count }) => count > 0);
    const counts = topics.map(({ topic, count }) => `${topic} ${count}`).join(", ");
    const ideas = ideaCount === 1 ? "1 idea" : `${ideaCount} ideas`;
    return { message: `${ideas} read and sealed: ${counts}.` };
  },
});

export const discardUploadedIdeas = studyAction({
  right: "intake.upload",
  schema: discardUploadSchema,
  act: async (scope, { batchId }) => {
    const { ideaCount } = await discardUpload(scope, batchId);
    const ideas = ideaCount === 1 ? "1 idea was" : `${ideaCount} ideas were`;
    return { message: `${ideas} discarded.` };
  },
});
