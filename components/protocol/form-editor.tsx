"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { FormField } from "@/components/forms/form-field";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Textarea } from "@/components/ui/textarea";
import { changeForm } from "@/lib/features/protocol/actions";
import type { ReviewFormDefinition } from "@/lib/study/review-form";
import type { Stage } from "@/lib/study/vocabulary";
import { moved, without } from "./edit-list";
import { EditorForm } from "./editor-form";
import { changeMetric, definitionOf, draftOf, newMetric } from "./form-draft";
import { ListProblems } from "./list-problems";
import { MetricEditor } from "./metric-editor";

export interface FormEditorProps {
  studyId: string;
  stage: Stage;
  definition: ReviewFormDefinition;
}

/** A stage's review form: its introduction and its questions in the order in which they are asked. */
export function FormEditor({ studyId, stage, definition }: FormEditorProps) {
  const [draft, setDraft] = useState(() => draftOf(definition));
  const { metrics } = draft;
  return (
    <EditorForm action={changeForm} studyId={studyId} label="Review form">
      <input type="hidden" name="stage" value={stage} />
      <input type="hidden" name="definition" value={JSON.stringify(definitionOf(draft))} />
      <FormField name="introduction" label="Introduction" optional>
        <Textarea
          value={draft.introduction}
          onChange={(event) => setDraft({ ...draft, introduction: event.target.value })}
        />
      </FormField>
      <Checkbox
        name="asksMinutes"
        label="Ask how many minutes the review took"
        checked={draft.asksMinutes}
        onChange={(event) => setDraft({ ...draft, asksMinutes: event.target.checked })}
      />
      <div>
        <h3 className="text-sm font-semibold">Questions</h3>
        <p className="mt-1 mb-3 max-w-prose text-sm text-muted">
          Primary and secondary questions that both stages ask under the same key and on the same
          scale make up the change-score table.
        </p>
        <ListProblems name="metrics" />
        <ol className="space-y-3">
          {metrics.map((metric, index) => (
            <MetricEditor
              key={metric.editorId}
              metric={metric}
              index={index}
              isLast={index === metrics.length - 1}
              onChange={(patch) => setDraft((form) => changeMetric(form, index, patch))}
              onMove={(step) =>
                setDraft((form) => ({ ...form, metrics: moved(form.metrics, index, step) }))
              }
              onRemove={() =>
                setDraft((form) => ({ ...form, metrics: without(form.metrics, index) }))
              }
            />
          ))}
        </ol>
        <Button
          variant="secondary"
          size="small"
          className="mt-3"
          onClick={() =>
            setDraft((form) => ({ ...form, metrics: [...form.metrics, newMetric(form)] }))
          }
        >
          <Plus aria-hidden /> Add a question
        </Button>
      </div>
    </EditorForm>
  );
}
