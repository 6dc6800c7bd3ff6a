"use client";

import { Plus, Trash2 } from "lucide-react";
import { FormField } from "@/components/forms/form-field";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { patched, without } from "./edit-list";
import { typedNumber, type MetricDraft } from "./form-draft";

type Anchors = MetricDraft["anchors"];

export interface AnchorsEditorProps {
  /** The field's path, under which its errors come. */
  name: string;
  anchors: Anchors;
  onChange: (anchors: Anchors) => void;
}

/** What single scores mean. */
export function AnchorsEditor({ name, anchors, onChange }: AnchorsEditorProps) {
  return (
    <FormField
      name={name}
      label={<>Anchors</>}
      hint="What single scores mean; not every score needs one."
      group
    >
      <ul className="space-y-2">
        {anchors.map((anchor, index) => (
          <li key={index} className="flex flex-wrap items-center gap-2 sm:flex-nowrap">
            <Input
              type="number"
              // The first one carries the field's own id, so that the error summary can lead there.
              {...(index === 0 ? {} : { id: `${name}-score-${index}` })}
              aria-label={`Score of anchor ${index + 1}`}
              value={anchor.score ?? ""}
              onChange={(event) =>
                onChange(patched(anchors, index, { score: typedNumber(event.target.value) }))
              }
              className="w-20 shrink-0"
            />
            <Input
              id={`${name}-label-${index}`}
              aria-label={`Meaning of anchor ${index + 1}`}
              value={anchor.label}
              onChange={(event) => onChange(patched(anchors, index, { label: event.target.value }))}
              // On phones a line of its own: beside the score there is no room to read it.
              className="order-last sm:order-none"
            />
            <Button
              variant="danger-quiet"
              size="icon"
              aria-label={`Remove anchor ${index + 1}`}
              className="ml-auto sm:ml-0"
              onClick={() => onChange(without(anchors, index))}
            >
              <Trash2 aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <Button
        variant="quiet"
        size="small"
        onClick={() => onChange([...anchors, { score: null, label: "" }])}
      >
        <Plus aria-hidden /> Add an anchor
      </Button>
    </FormField>
  );
}
