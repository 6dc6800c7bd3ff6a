"use client";

import { useCallback, useMemo } from "react";
import { useStoredOverrides } from "@/components/anonymity/use-overrides";
import { AutosaveNotices } from "@/components/autosave/autosave-notices";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card, CardBody } from "@/components/ui/card";
import { SaveIndicator } from "@/components/ui/save-indicator";
import { Select } from "@/components/ui/select";
import { lexiconOf } from "@/lib/blinding/scan/lexicon";
import type { IdeaDraftView, WritingFrameView } from "@/lib/blinding/views";
import type { FormAction } from "@/lib/entry/action-state";
import { submitIdea } from "@/lib/features/intake/actions";
import type { DraftValue } from "@/lib/features/intake/schema";
import { ideaFields, type IdeaField } from "@/lib/study/idea-content";
import { IdeaLength } from "./idea-length";
import { IdeaPart } from "./idea-part";
import { compareDrafts, useIdeaDraft } from "./use-idea-draft";

export interface IdeaEditorProps {
  frame: WritingFrameView;
  draft: IdeaDraftView;
}

/** Where an author writes an idea: the seven parts of the template, saved while they are typed. */
export function IdeaEditor({ frame, draft }: IdeaEditorProps) {
  const autosave = useIdeaDraft(draft);
  const { value, setValue, flush, read } = autosave;
  const lexicon = useMemo(() => lexiconOf(frame.writer), [frame.writer]);
  const overrides = useStoredOverrides(`assay:kept-phrases:${draft.draftId}`);
  const submit = useCallback<FormAction>(
    async (previous, form) => {
      if (!(await flush())) return notSaved;
      form.set("version", String(read().version));
      const answer = await submitIdea(previous, form);
      // The idea is shown to be read instead of the form; its beginning says that it is submitted.
      if (answer.status === "success") window.scrollTo({ top: 0 });
      return answer;
    },
    [flush, read],
  );
  const topicName = (topicId: string | null) =>
    frame.topics.find((topic) => topic.topicId === topicId)?.name ?? "";
  const setPart = (key: IdeaField, text: string) =>
    setValue((known) => ({ ...known, content: { ...known.content, [key]: text } }));
  return (
    <ActionForm action={submit} label="Idea" className="max-w-3xl">
      <input type="hidden" name="studyId" value={draft.studyId} />
      <input type="hidden" name="draftId" value={draft.draftId} />
      <input type="hidden" name="overrides" value={JSON.stringify(overrides.overrides)} />
      <AutosaveNotices
        autosave={autosave}
        compare={(mine: DraftValue, theirs: DraftValue) => compareDrafts(mine, theirs, topicName)}
      />
      <Card>
        <CardBody className="space-y-7">
          <FormField name="topicId" label="Topic" hint="The topic under which it will be reviewed.">
            <Select
              value={value.topicId ?? ""}
              onChange={(event) =>
                setValue((known) => ({ ...known, topicId: event.target.value || null }))
              }
            >
              <option value="">Choose a topic</option>
              {frame.topics.map(({ topicId, name }) => (
                <option key={topicId} value={topicId}>
                  {name}
                </option>
              ))}
            </Select>
          </FormField>
          {ideaFields.map((field) => (
            <IdeaPart
              key={field.key}
              field={field}
              text={value.content[field.key]}
              onTextChange={(text) => setPart(field.key, text)}
              lexicon={lexicon}
              overrides={overrides}
            />
          ))}
        </CardBody>
      </Card>
      <div className="sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line bg-paper/95 px-4 py-3 backdrop-blur sm:mx-0 sm:px-0">
        <SaveIndicator state={autosave.saveState} />
        <IdeaLength content={value.content} band={frame.ideaWords} />
        <SubmitButton pendingLabel="Submitting…">Submit idea</SubmitButton>
      </div>
    </ActionForm>
  );
}

const notSaved = {
  status: "error",
  message: "Your latest changes are not saved yet, so the idea was not submitted. See why below.",
} as const;
