import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { presentIdeaDraft } from "@/lib/blinding/present/idea-draft";
import { getStudyOfOwnDraft } from "./data";
import { saveDraft } from "./mutations";
import type { DraftSaveInput, DraftValue } from "./schema";

export type DraftSaveAnswer =
  | { status: 200; body: { version: number } }
  | {
      status: 409;
      body: { code: "conflict"; message: string; version: number; value: DraftValue };
    };

/** Saves what an author typed; a newer stored version is answered instead of being overwritten. */
export async function saveOwnDraft(
  actor: Actor,
  draftId: string,
  input: DraftSaveInput,
): Promise<DraftSaveAnswer> {
  const scope = await authorize(actor, await getStudyOfOwnDraft(actor, draftId), "intake.write");
  const outcome = await saveDraft(scope, draftId, input);
  if (outcome.kind === "saved") return { status: 200, body: { version: outcome.version } };
  const { version, topicId, content } = presentIdeaDraft(outcome.draft);
  const message = "A newer version is stored.";
  const value = { topicId, content: content as DraftValue["content"] };
  return { status: 409, body: { code: "conflict", message, version, value } };
}
