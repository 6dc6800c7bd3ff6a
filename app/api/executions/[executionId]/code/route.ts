import { z } from "zod";
import { fileResponse, route } from "@/lib/entry/route";
import { loadOwnFile } from "@/lib/features/execution/loaders";

/** The executor's own look at the code that reviewers will get. */
export const GET = route(z.object({ executionId: z.uuid() }), async ({ actor, params }) =>
  fileResponse(await loadOwnFile(actor, params.executionId, "code")),
);
