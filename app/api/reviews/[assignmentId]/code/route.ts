import { z } from "zod";
import { fileResponse, route } from "@/lib/entry/route";
import { loadWorkFile } from "@/lib/features/execution-review/loaders";

/** The code of the executed work under review, to be saved. */
export const GET = route(z.object({ assignmentId: z.uuid() }), async ({ actor, params }) =>
  fileResponse({
    content: await loadWorkFile(actor, params.assignmentId, "code"),
    mediaType: "application/zip",
    fileName: "code.zip",
  }),
);
