"use client";

import { useState } from "react";
import { useFormState } from "@/components/forms/form-context";
import { overrideOf } from "@/lib/blinding/scan/overrides";
import type { MarkedPhrase } from "@/lib/study/marked-phrase";
import { MarkedPhrases } from "./marked-phrases";
import { useOverrides } from "./use-overrides";

/** Inside a form whose text the server reads: what it marked, and the reasons that go with the next try. */
export function ReturnedPhrases() {
  const form = useFormState();
  const overrides = useOverrides();
  const [kept, setKept] = useState<MarkedPhrase[]>([]);
  const open = form?.marked ?? [];
  const stillKept = kept.filter(
    (phrase) => !open.includes(phrase) && overrideOf(phrase, overrides.overrides),
  );
  return (
    <>
      <input type="hidden" name="overrides" value={JSON.stringify(overrides.overrides)} />
      <MarkedPhrases
        phrases={[...open, ...stillKept]}
        overrides={overrides}
        onKeep={(phrase) => {
          const same = open.filter(
            ({ field, rule, excerpt }) =>
              field === phrase.field && rule === phrase.rule && excerpt === phrase.excerpt,
          );
          setKept((known) => [...known, ...same]);
        }}
      />
    </>
  );
}
