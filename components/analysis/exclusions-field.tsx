"use client";

import { X } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { writeExclusion } from "@/lib/features/analysis/exclusions";
import type { Exclusion } from "@/lib/stats";

export interface ExclusionsFieldProps {
  initial: readonly Exclusion[];
  ideas: readonly string[];
  /** Empty where the data name none. */
  reviewers: readonly string[];
}

const kindWords = { idea: "Idea", reviewer: "Reviewer" } as const;

/** Ideas and reviewers to leave out, each with a reason. Each goes into the address as one text. */
export function ExclusionsField({ initial, ideas, reviewers }: ExclusionsFieldProps) {
  const [exclusions, setExclusions] = useState(initial);
  const [kind, setKind] = useState<Exclusion["kind"]>("idea");
  const [key, setKey] = useState("");
  const [reason, setReason] = useState("");
  const listId = useId();
  const known = kind === "idea" ? ideas : reviewers;
  const taken = exclusions.some((entry) => entry.kind === kind && entry.key === key.trim());
  const unknown = key.trim() !== "" && !known.includes(key.trim());
  // What is typed and right counts, also if nobody pressed “Add”.
  const typed: Exclusion | null =
    key.trim() === "" || unknown || taken
      ? null
      : { kind, key: key.trim(), reason: reason.trim() === "" ? null : reason.trim() };
  const add = () => {
    if (!typed) return;
    setExclusions([...exclusions, typed]);
    setKey("");
    setReason("");
  };
  const problem = unknown
    ? [`The data hold no ${kind} of this name.`]
    : taken
      ? [`This ${kind} is left out already.`]
      : undefined;
  return (
    <Field
      group
      label="Left out of the analysis"
      hint="Every figure is computed without them, and the report lists them with their reasons."
    >
      {exclusions.length > 0 ? (
        <ul className="divide-y divide-line rounded-md border border-line text-sm">
          {exclusions.map((entry) => (
            <li key={writeExclusion(entry)} className="flex items-center gap-3 py-1 pr-1 pl-3">
              <span className="min-w-0 flex-1 py-1 break-words">
                {kindWords[entry.kind]} <strong className="font-medium">{entry.key}</strong>
                {entry.reason ? <span className="text-muted">: {entry.reason}</span> : null}
              </span>
              <input type="hidden" name="exclude" value={writeExclusion(entry)} />
              <Button
                variant="quiet"
                size="small"
                aria-label={`Take ${entry.kind} ${entry.key} in again`}
                onClick={() => setExclusions(exclusions.filter((other) => other !== entry))}
              >
                <X aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {typed ? <input type="hidden" name="exclude" value={writeExclusion(typed)} /> : null}
      <div className="mt-2 grid gap-3 sm:grid-cols-[8rem_minmax(0,1fr)_minmax(0,2fr)_auto] sm:items-start">
        <Field label="Leave out">
          <Select
            required={false}
            value={kind}
            onChange={(event) => {
              setKind(event.target.value === "reviewer" ? "reviewer" : "idea");
              setKey("");
            }}
          >
            <option value="idea">Idea</option>
            {reviewers.length > 0 ? <option value="reviewer">Reviewer</option> : null}
          </Select>
        </Field>
        <Field label="Name" errors={problem}>
          <Input
            required={false}
            list={listId}
            value={key}
            autoComplete="off"
            onChange={(event) => setKey(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || !typed) return;
              event.preventDefault();
              add();
            }}
          />
          <datalist id={listId}>
            {known.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </Field>
        <Field label="Reason">
          <Input
            required={false}
            value={reason}
            maxLength={300}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <Button
          variant="secondary"
          className="sm:mt-[1.65rem]"
          aria-disabled={typed ? undefined : true}
          onClick={add}
        >
          Add
        </Button>
      </div>
    </Field>
  );
}
