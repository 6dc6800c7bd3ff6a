"use client";

import { useState, useSyncExternalStore } from "react";
import { overrideKey } from "@/lib/blinding/scan/overrides";
import type { TextOverride } from "@/lib/study/text-override";
import { overrideStore } from "./override-store";

/** What is kept of a marked phrase. */
type Keepable = { field: string; rule: string; excerpt: string };

/** The phrases that a writer keeps, each with a reason. */
export type Overrides = {
  readonly overrides: readonly TextOverride[];
  readonly keep: (phrase: Keepable, justification: string) => void;
  readonly undo: (phrase: Keepable) => void;
};

const without = (known: readonly TextOverride[], phrase: Keepable) =>
  known.filter((one) => overrideKey(one) !== overrideKey(phrase));

function overridesOver(
  overrides: readonly TextOverride[],
  set: (next: readonly TextOverride[]) => void,
): Overrides {
  return {
    overrides,
    keep: ({ field, rule, excerpt }, justification) => {
      const kept = { field, rule, excerpt: excerpt.slice(0, 400), justification };
      set([...without(overrides, kept), kept]);
    },
    undo: (phrase) => set(without(overrides, phrase)),
  };
}

/** Overrides that live as long as the page. */
export function useOverrides(): Overrides {
  return overridesOver(...useState<readonly TextOverride[]>([]));
}

/** Overrides that outlive a reload in this browser. */
export function useStoredOverrides(key: string): Overrides {
  const get = () => overrideStore.get(key);
  const stored = useSyncExternalStore(overrideStore.subscribe, get, overrideStore.getOnServer);
  return overridesOver(stored, (next) => overrideStore.set(key, next));
}
