"use client";

import { useDeferredValue, useMemo } from "react";
import { MarkedPhrases } from "@/components/anonymity/marked-phrases";
import type { Overrides } from "@/components/anonymity/use-overrides";
import { useFormState } from "@/components/forms/form-context";
import { FormField } from "@/components/forms/form-field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { markPhrase } from "@/lib/anonymity/mark-phrases";
import { applyFix } from "@/lib/blinding/scan/apply-fix";
import type { Lexicon } from "@/lib/blinding/scan/lexicon";
import { scanText } from "@/lib/blinding/scan/scan-text";
import { tooLong } from "@/lib/features/intake/rules";
import type { ideaFields } from "@/lib/study/idea-content";

export interface IdeaPartProps {
  field: (typeof ideaFields)[number];
  text: string;
  onTextChange: (text: string) => void;
  lexicon: Lexicon;
  overrides: Overrides;
}

/** One part of the template. What is too long and what could tell who wrote it is said at once, and cut by nobody. */
export function IdeaPart({ field, text, onTextChange, lexicon, overrides }: IdeaPartProps) {
  const { key, label, hint, maximum } = field;
  const length = text.trim().length;
  const read = useDeferredValue(text);
  const phrases = useMemo(
    () =>
      scanText(read, lexicon).map((finding) =>
        markPhrase({ field: key, part: label, text: read }, finding),
      ),
    [read, lexicon, key, label],
  );
  const forget = useFormState()?.forget;
  return (
    <div className="space-y-2">
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
      <MarkedPhrases
        phrases={phrases}
        overrides={overrides}
        onFix={(phrase) => {
          onTextChange(applyFix(text, phrase));
          forget?.(key);
        }}
        onKeep={() => forget?.(key)}
      />
    </div>
  );
}
