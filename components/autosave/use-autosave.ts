"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { SaveState } from "@/components/ui/save-indicator";
import { createAutosave, type Autosave, type AutosaveSnapshot } from "./autosave";
import { browserCopyStore } from "./local-copy";
import type { Save, Versioned } from "./save-outcome";

export interface AutosaveOptions<T> {
  /** Names the value among everything this browser keeps: what it is and its id. */
  storageKey: string;
  /** What the server has. */
  initial: Versioned<T>;
  save: Save<T>;
  /** Reads a copy that an older page may have left; undefined for what is no such value. */
  parse: (stored: unknown) => T | undefined;
  delayMilliseconds?: number;
}

export interface AutosaveHandle<T> extends AutosaveSnapshot<T> {
  setValue: (next: T | ((previous: T) => T)) => void;
  /** For `<SaveIndicator state={…} />`. */
  saveState: SaveState;
  /** Saves now; answers whether the server has everything. Call it before submitting. */
  flush: () => Promise<boolean>;
  /** The state of this moment, for code that goes on after a wait: `version` and `value` may be newer than rendered. */
  read: () => AutosaveSnapshot<T>;
  keepMine: () => void;
  takeTheirs: () => void;
  acceptOffer: () => void;
  declineOffer: () => void;
}

/**
 * Saves a value while it is typed: after a pause, when the page is left or hidden, again after a failure or when the
 * connection or the session is back. A copy stays in the browser until the server has it. Show what it says with
 * `<AutosaveNotices>` and `<SaveIndicator>`.
 */
export function useAutosave<T>(options: AutosaveOptions<T>): AutosaveHandle<T> {
  const [autosave] = useState(() =>
    createAutosave({
      ...options,
      store: typeof window === "undefined" ? undefined : browserCopyStore(),
    }),
  );
  const { save } = options;
  useEffect(() => autosave.setSave(save), [autosave, save]);
  useEffect(() => watchPage(autosave), [autosave]);
  const snapshot = useSyncExternalStore(autosave.subscribe, autosave.read, autosave.read);

  const setValue = useCallback(
    (next: T | ((previous: T) => T)) => {
      const change = next as (previous: T) => T;
      autosave.change(typeof next === "function" ? change(autosave.read().value) : next);
    },
    [autosave],
  );
  const { flush, read, keepMine, takeTheirs, acceptOffer, declineOffer } = autosave;
  return {
    ...snapshot,
    saveState: saveStateOf(snapshot),
    setValue,
    flush,
    read,
    keepMine,
    takeTheirs,
    acceptOffer,
    declineOffer,
  };
}

/** Saves when the page is left, hidden or seen again, and warns while something is not saved. */
function watchPage<T>(autosave: Autosave<T>): () => void {
  autosave.lookForCopy();
  const flush = () => void autosave.flush();
  const warn = (event: BeforeUnloadEvent) => {
    if (!autosave.read().isDirty) return;
    flush();
    event.preventDefault();
  };
  document.addEventListener("visibilitychange", flush);
  window.addEventListener("pagehide", flush);
  window.addEventListener("online", flush);
  window.addEventListener("focus", flush);
  window.addEventListener("beforeunload", warn);
  return () => {
    document.removeEventListener("visibilitychange", flush);
    window.removeEventListener("pagehide", flush);
    window.removeEventListener("online", flush);
    window.removeEventListener("focus", flush);
    window.removeEventListener("beforeunload", warn);
    flush();
    autosave.stop();
  };
}

function saveStateOf(snapshot: AutosaveSnapshot<unknown>): SaveState {
  const { state } = snapshot;
  if (snapshot.isSignedOut) {
    return { status: "failed", reason: "you are signed out. Your text is kept in this browser." };
  }
  switch (state.status) {
    case "waiting":
      return { status: "saving" };
    case "conflict":
      return { status: "failed", reason: "there is a newer version. Choose one above." };
    case "signed-out":
      return { status: "idle" };
    default:
      return state;
  }
}
