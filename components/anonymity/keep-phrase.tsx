"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { isJustified, justificationMinimum } from "@/lib/study/text-override";

export interface KeepPhraseProps {
  excerpt: string;
  onKeep: (justification: string) => void;
  onCancel: () => void;
}

/** Asks why a marked phrase stays. The custodian reads the reason. */
export function KeepPhrase({ excerpt, onKeep, onCancel }: KeepPhraseProps) {
  const [reason, setReason] = useState("");
  const id = useId();
  const { characters, words } = justificationMinimum;
  return (
    <div className="space-y-2">
      <label htmlFor={id} className="block font-medium">
        Why does “{excerpt}” tell nothing about you?
      </label>
      <textarea
        id={id}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        maxLength={1000}
        rows={2}
        aria-describedby={`${id}-hint`}
        className="control min-h-16 resize-y bg-surface"
      />
      <p id={`${id}-hint`} className="text-muted">
        At least {words} words and {characters} characters. The custodian reads it; reviewers never
        do.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" disabled={!isJustified(reason)} onClick={() => onKeep(reason.trim())}>
          Keep it
        </Button>
        <Button size="small" variant="secondary" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
