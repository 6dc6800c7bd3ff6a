"use client";

import { FormField } from "@/components/forms/form-field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { tooLong } from "@/lib/features/intake/rules";
import type { ideaFields } from "@/lib/study/idea-content";

export interface IdeaPartProps {
  field: (typeof ideaFields)[number];
  text: string;
  onTextChange: (text: string) => void;
}

/** One part of the template. A text that is too long is said at once and cut by nobody. */
export function IdeaPart({ field, text, onTextChange }: IdeaPartProps) {
  const { key, label, hint, maximum } = field;
  const length = text.trim().length;
  return (
    <FormField
      name={key}
      label={label}
      hint={hint}
      {...(length > maximum ? { errors: [tooLong(length, maximum)] } : {})}
    >
      {key === "title" ? (
        <Input
          value={text}
          onChange={(event) => onTextChange(event.target.value)}
          // Enter in a one-line field would submit the form.
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
          autoComplete="off"
        />
      ) : (
        <Textarea
          value={text}
          onChange={(event) => onTextChange(event.target.value)}
          wordCount
          rows={4}
        />
      )}
    </FormField>
  );
}
