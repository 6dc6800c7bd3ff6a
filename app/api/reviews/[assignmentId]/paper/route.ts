import { z } from "zod";
import { fileResponse, route } from "@/lib/entry/route";
import { loadWorkFile } from "@/lib/features/execution-review/loaders";

/** The paper of the executed work under review, to be shown in the page. */
export const GET = route(z.object({ assignmentId: z.uuid() }), async ({ actor, params }) =>
  fileResponse({
    content: await loadWorkFile(actor, params.assignmentId, "paper"),
    mediaType: "application/pdf",
    fileName: "paper.pdf",
    inline: true,
  }),
);
