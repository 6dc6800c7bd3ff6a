import { jsonResponse, readJson, route } from "@/lib/entry/route";
import { saveOwnDraft } from "@/lib/features/intake/saving";
import { draftIdSchema, draftSaveSchema } from "@/lib/features/intake/schema";

/** Autosave of an author's own draft. */
export const PUT = route(draftIdSchema, async ({ actor, params, request }) => {
  const input = await readJson(request, draftSaveSchema);
  const { status, body } = await saveOwnDraft(actor, params.draftId, input);
  return jsonResponse(body, status);
});
