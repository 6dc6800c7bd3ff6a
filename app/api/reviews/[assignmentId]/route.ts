import { z } from "zod";
import { jsonResponse, readJson, route } from "@/lib/entry/route";
import { saveExecutionReviewDraft } from "@/lib/features/execution-review/mutations";
import { saveIdeaReviewDraft } from "@/lib/features/idea-review/mutations";
import { authorizeAssignment } from "@/lib/review/authorize-assignment";
import { draftBodySchema } from "@/lib/review/draft-input";

const saveDraftOfStage = { pre: saveIdeaReviewDraft, post: saveExecutionReviewDraft };

/** Saves a review's draft while it is typed. A newer stored version is answered with 409 and what it holds. */
export const PUT = route(
  z.object({ assignmentId: z.uuid() }),
  async ({ actor, params: { assignmentId }, request }) => {
    const { reviewer, stage } = await authorizeAssignment(actor, assignmentId);
    const input = await readJson(request, draftBodySchema);
    const outcome = await saveDraftOfStage[stage](reviewer, { ...input, assignmentId });
    if (outcome.kind === "saved") return jsonResponse({ version: outcome.version });
    const { version, answers } = outcome;
    const message = "A newer version of this review was saved in another tab.";
    return jsonResponse({ code: "conflict", message, version, value: answers }, 409);
  },
);
