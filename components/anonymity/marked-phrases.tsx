"use client";

import { ShieldAlert, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { overrideKey, overrideOf } from "@/lib/blinding/scan/overrides";
import type { MarkedPhrase } from "@/lib/study/marked-phrase";
import { KeepPhrase } from "./keep-phrase";
import type { Overrides } from "./use-overrides";

export interface MarkedPhrasesProps {
  phrases: readonly MarkedPhrase[];
  overrides: Overrides;
  /** Changes the text as the phrase suggests; left out where the text isn't in the page. */
  onFix?: (phrase: MarkedPhrase) => void;
  onKeep?: (phrase: MarkedPhrase) => void;
}

/** What could tell who wrote a text: each phrase with its place, a change by one click, or a reason to keep it. */
export function MarkedPhrases({ phrases, overrides, onFix, onKeep }: MarkedPhrasesProps) {
  const [asked, setAsked] = useState<string>();
  if (phrases.length === 0) return null;
  const grouped = new Map<string, MarkedPhrase[]>();
  for (const phrase of phrases) {
    const key = overrideKey(phrase);
    grouped.set(key, [...(grouped.get(key) ?? []), phrase]);
  }
  return (
    <ul aria-label="Marked phrases" className="space-y-2">
      {[...grouped].map(([key, same]) => {
        const phrase = same[0];
        if (!phrase) return null;
        const kept = overrideOf(phrase, overrides.overrides);
        const Icon = kept ? ShieldCheck : ShieldAlert;
        return (
          <li
            key={key}
            className="flex gap-2.5 rounded-md border border-line bg-sunken/60 px-3 py-2.5 text-sm"
          >
            <Icon
              aria-hidden
              className={`mt-0.5 size-4 shrink-0 ${kept ? "text-success" : "text-warning"}`}
            />
            <div className="min-w-0 flex-1 space-y-1.5">
              <p className="break-words">
                <span className="font-medium">{phrase.label}</span>{" "}
                <span className="text-muted">({wheres(same)})</span>: “{shorten(phrase.excerpt)}”
              </p>
              {kept ? (
                <p className="break-words text-muted">Kept: {kept.justification}</p>
              ) : (
                <p className="text-muted">{phrase.advice}</p>
              )}
              {asked === key && !kept ? (
                <KeepPhrase
                  excerpt={shorten(phrase.excerpt)}
                  onCancel={() => setAsked(undefined)}
                  onKeep={(reason) => {
                    overrides.keep(phrase, reason);
                    onKeep?.(phrase);
                    setAsked(undefined);
                  }}
                />
              ) : (
                <div className="flex flex-wrap gap-2">
                  {onFix && !kept ? (
                    <Button size="small" variant="secondary" onClick={() => onFix(phrase)}>
                      {phrase.suggestion
                        ? `Replace by “${shorten(phrase.suggestion, 30)}”`
                        : "Leave it out"}
                    </Button>
                  ) : null}
                  {kept ? (
                    <Button size="small" variant="quiet" onClick={() => overrides.undo(phrase)}>
                      Mark it again
                    </Button>
                  ) : (
                    <Button size="small" variant="quiet" onClick={() => setAsked(key)}>
                      Keep it and say why
                    </Button>
                  )}
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function wheres(phrases: readonly MarkedPhrase[]): string {
  const places = [...new Set(phrases.map(({ where }) => where))];
  const more = places.length - 3;
  return more > 0 ? `${places.slice(0, 3).join("; ")} and ${more} more` : places.join("; ");
}

function shorten(text: string, most = 90): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
