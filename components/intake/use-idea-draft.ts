"use client";

import { useCallback } from "react";
import type { ConflictBannerProps } from "@/components/autosave/conflict-banner";
import { saveToRoute } from "@/components/autosave/save-to-route";
import { useAutosave } from "@/components/autosave/use-autosave";
import type { IdeaDraftView } from "@/lib/blinding/views";
import { draftValueSchema, type DraftValue } from "@/lib/features/intake/schema";
import { ideaFields } from "@/lib/study/idea-content";

const parse = (stored: unknown): DraftValue | undefined => draftValueSchema.safeParse(stored).data;

/** An author's draft, saved while it is typed. */
export function useIdeaDraft(draft: IdeaDraftView) {
  const { draftId, version, topicId, content } = draft;
  const save = useCallback(
    (baseVersion: number, value: DraftValue) =>
      saveToRoute(`/api/idea-drafts/${draftId}`, { baseVersion, ...value }, parse),
    [draftId],
  );
  return useAutosave<DraftValue>({
    storageKey: `assay:idea-draft:${draftId}`,
    initial: { version, value: draftValueSchema.parse({ topicId, content }) },
    save,
    parse,
  });
}

/** The parts in which two versions of an idea differ. */
export function compareDrafts(
  mine: DraftValue,
  theirs: DraftValue,
  topicName: (topicId: string | null) => string,
): ConflictBannerProps["differences"] {
  const parts = ideaFields
    .filter(({ key }) => mine.content[key] !== theirs.content[key])
    .map(({ key, label }) => ({ label, mine: mine.content[key], theirs: theirs.content[key] }));
  if (mine.topicId === theirs.topicId) return parts;
  const topic = { mine: topicName(mine.topicId), theirs: topicName(theirs.topicId) };
  return [{ label: "Topic", ...topic }, ...parts];
}
