import { z } from "zod";
import { ideaFields } from "@/lib/study/idea-content";
import type { LengthBand } from "@/lib/study/length-band";
import { phaseSchema } from "@/lib/study/vocabulary";
import { disclose } from "../lattice/disclose";
import {
  ideaDraftViewSchema,
  writingFrameViewSchema,
  type IdeaDraftView,
  type WritingFrameView,
} from "../views";

export type PresentableDraft = {
  id: string;
  studyId: string;
  topicId: string | null;
  content: unknown;
  version: number;
  submittedAt: Date | null;
  sealedAt: Date | null;
  study: { phase: string };
};

const storedContentSchema = z.record(z.string(), z.string());

/** An author's own idea. Once it is sealed nothing of its text is left to show. */
export function presentIdeaDraft(row: PresentableDraft): IdeaDraftView {
  const phase = phaseSchema.parse(row.study.phase);
  const isSealed = row.sealedAt !== null;
  const stored = storedContentSchema.parse(row.content);
  const parts = ideaFields.map(({ key }) => [key, stored[key] ?? ""]);
  return disclose(
    "ideaDraftView",
    ideaDraftViewSchema,
    { audience: "own", phase },
    {
      draftId: row.id,
      studyId: row.studyId,
      topicId: isSealed ? null : row.topicId,
      content: isSealed ? {} : Object.fromEntries(parts),
      version: row.version,
      state: isSealed ? "sealed" : row.submittedAt ? "submitted" : "draft",
      isOpen: phase === "intake" && !isSealed,
    },
  );
}

/** A study as somebody sees it who writes for it. */
export function presentWritingFrame(row: {
  studyId: string;
  phase: string;
  deadline: string | null;
  ideaWords: LengthBand;
  topics: readonly { id: string; name: string }[];
  writer: { name: string; email: string; institution: string };
}): WritingFrameView {
  const phase = phaseSchema.parse(row.phase);
  return disclose(
    "writingFrameView",
    writingFrameViewSchema,
    { audience: "own", phase },
    {
      studyId: row.studyId,
      phase: row.phase,
      deadline: row.deadline,
      ideaWords: { minimum: row.ideaWords.minimum, maximum: row.ideaWords.maximum },
      topics: row.topics.map((topic) => ({ topicId: topic.id, name: topic.name })),
      writer: {
        name: row.writer.name,
        email: row.writer.email,
        institution: row.writer.institution,
      },
    },
  );
}
