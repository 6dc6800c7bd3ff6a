import "server-only";
import { presentIdeaDraft, presentWritingFrame } from "@/lib/blinding/present/idea-draft";
import { findOwnIdentity } from "@/lib/anonymity/identities";
import type { Authorized } from "@/lib/access/authorize";
import { notFound } from "@/lib/entry/app-error";
import { orNotFound, pageScope } from "@/lib/entry/page";
import { findOwnDrafts, findWritableTopics, getOwnDraft, getWritingSettings } from "./data";
import { draftIdSchema } from "./schema";

async function loadFrame(scope: Authorized<"intake.write">) {
  const [settings, topics, writer] = await Promise.all([
    getWritingSettings(scope),
    findWritableTopics(scope),
    findOwnIdentity(scope),
  ]);
  const { studyId, phase } = scope;
  return presentWritingFrame({ studyId, phase, topics, writer, ...settings });
}

/** An author's ideas in one study. */
export async function loadOwnDrafts(studyId: string) {
  const scope = await pageScope(studyId, "intake.write");
  const [frame, drafts] = await Promise.all([loadFrame(scope), findOwnDrafts(scope)]);
  return { frame, drafts: drafts.map(presentIdeaDraft) };
}

/** One of an author's ideas. */
export async function loadOwnDraft(studyId: string, draftId: string) {
  const scope = await pageScope(studyId, "intake.write");
  return orNotFound(async () => {
    if (!draftIdSchema.safeParse({ draftId }).success) throw notFound();
    const [frame, draft] = await Promise.all([loadFrame(scope), getOwnDraft(scope, draftId)]);
    return { frame, draft: presentIdeaDraft(draft) };
  });
}
