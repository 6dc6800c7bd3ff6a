import {
  readLocalCopy,
  removeLocalCopy,
  writeLocalCopy,
  type CopyStore,
  type LocalCopy,
} from "./local-copy";
import type { Save, SaveOutcome, Versioned } from "./save-outcome";

export type AutosaveStatus =
  | { status: "idle" }
  /** Typed, and about to be saved. */
  | { status: "waiting" }
  | { status: "saving" }
  | { status: "saved"; at: string }
  | { status: "conflict" }
  | { status: "signed-out" }
  | { status: "failed"; reason: string };

export interface AutosaveSnapshot<T> extends Versioned<T> {
  state: AutosaveStatus;
  /** Whether the server lacks something of `value`. */
  isDirty: boolean;
  /** What somebody else saved since, until the person has chosen. */
  conflict: Versioned<T> | null;
  /** Until a save succeeds again. */
  isSignedOut: boolean;
  /** Text from an earlier visit that never reached the server. */
  offer: { value: T; at: string } | null;
}

export interface AutosaveSettings<T> {
  storageKey: string;
  initial: Versioned<T>;
  save: Save<T>;
  /** Reads a stored copy, which an older page may have written; undefined for what is no such value. */
  parse: (stored: unknown) => T | undefined;
  store?: CopyStore | undefined;
  delayMilliseconds?: number;
}

export type Autosave<T> = ReturnType<typeof createAutosave<T>>;

const firstRetryMilliseconds = 2_000;
const longestRetryMilliseconds = 60_000;

// What this page saved: going back in the browser shows the page as it was loaded, which may be older than that.
const savedHere = new Map<string, Versioned<unknown>>();

/**
 * Saves a value while it is typed. One attempt at a time, each on the version before; a copy stays in the browser
 * until the server has the value; after a conflict nothing is sent until the person has chosen.
 */
export function createAutosave<T>(settings: AutosaveSettings<T>) {
  const { storageKey, initial, parse, store, delayMilliseconds = 800 } = settings;
  const offeredKey = `${storageKey}:offered`;
  let save = settings.save;
  const known = savedHere.get(storageKey) as Versioned<T> | undefined;
  const start = known && known.version > initial.version ? known : initial;
  let snapshot: AutosaveSnapshot<T> = {
    ...start,
    state: { status: "idle" },
    isDirty: false,
    conflict: null,
    isSignedOut: false,
    offer: null,
  };
  let revision = 0;
  let failures = 0;
  let attempt: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const show = (change: Partial<AutosaveSnapshot<T>>) => {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  };
  const schedule = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), milliseconds);
  };
  const keepCopy = () => {
    const copy: LocalCopy = {
      baseVersion: snapshot.version,
      value: snapshot.value,
      at: new Date().toISOString(),
    };
    writeLocalCopy(store, storageKey, copy);
  };
  const accept = (version: number, savedRevision: number, value: T) => {
    failures = 0;
    savedHere.set(storageKey, { version, value });
    if (savedRevision === revision) {
      removeLocalCopy(store, storageKey);
      show({ version, isDirty: false, state: { status: "saved", at: new Date().toISOString() } });
    } else {
      show({ version, state: { status: "waiting" } });
      keepCopy();
      schedule(delayMilliseconds);
    }
  };
  const take = (outcome: SaveOutcome<T>, savedRevision: number, value: T) => {
    show({ isSignedOut: outcome.kind === "signed-out" });
    if (outcome.kind === "saved") return accept(outcome.version, savedRevision, value);
    if (outcome.kind === "signed-out") return show({ state: { status: "signed-out" } });
    if (outcome.kind === "conflict") {
      // An answer that was lost on its way leaves our own text on the server: no conflict.
      if (sameValue(outcome.value, value)) return accept(outcome.version, savedRevision, value);
      const { version } = outcome;
      return show({ conflict: { version, value: outcome.value }, state: { status: "conflict" } });
    }
    show({ state: { status: "failed", reason: outcome.reason } });
    if (outcome.isFinal) return;
    schedule(Math.min(firstRetryMilliseconds * 2 ** failures, longestRetryMilliseconds));
    failures += 1;
  };
  const attemptSave = async () => {
    const { version, value } = snapshot;
    const savedRevision = revision;
    show({ state: { status: "saving" } });
    let outcome: SaveOutcome<T>;
    try {
      outcome = await save(version, value);
    } catch {
      outcome = { kind: "failed", reason: unreachable };
    }
    take(outcome, savedRevision, value);
  };

  /** Saves now what is not saved yet. Answers whether the server has everything. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    for (let round = 0; round < 2; round += 1) {
      if (!attempt && snapshot.isDirty && !snapshot.conflict) {
        attempt = attemptSave().finally(() => (attempt = undefined));
      }
      await attempt;
      if (snapshot.state.status !== "waiting") break;
    }
    return !snapshot.isDirty;
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    read: () => snapshot,
    setSave: (next: Save<T>) => {
      save = next;
    },
    /** Takes on what was typed. */
    change: (value: T) => {
      revision += 1;
      const isHeldUp = snapshot.conflict !== null || attempt !== undefined;
      show({ value, isDirty: true, ...(isHeldUp ? {} : { state: { status: "waiting" } }) });
      keepCopy();
      if (!isHeldUp) schedule(delayMilliseconds);
    },
    flush,
    /** Looks for text of an earlier visit that never reached the server. */
    lookForCopy: () => {
      const left = readLocalCopy(store, storageKey) ?? readLocalCopy(store, offeredKey);
      const value = left && parse(left.value);
      if (!left || value === undefined || snapshot.isDirty) return;
      removeLocalCopy(store, storageKey);
      if (sameValue(value, snapshot.value)) return removeLocalCopy(store, offeredKey);
      // Set aside, so that typing on does not overwrite it.
      writeLocalCopy(store, offeredKey, left);
      show({ offer: { value, at: left.at } });
    },
    /** Puts the offered text in place of what is shown, and saves it. */
    acceptOffer: () => {
      if (!snapshot.offer) return;
      revision += 1;
      show({ value: snapshot.offer.value, offer: null, isDirty: true });
      keepCopy();
      removeLocalCopy(store, offeredKey);
      void flush();
    },
    declineOffer: () => {
      removeLocalCopy(store, offeredKey);
      show({ offer: null });
    },
    /** After a conflict: what is typed here replaces what the other tab saved. */
    keepMine: () => {
      if (!snapshot.conflict) return;
      show({ version: snapshot.conflict.version, conflict: null });
      void flush();
    },
    /** After a conflict: goes on from what the other tab saved. */
    takeTheirs: () => {
      if (!snapshot.conflict) return;
      revision += 1;
      removeLocalCopy(store, storageKey);
      show({ ...snapshot.conflict, conflict: null, isDirty: false, state: { status: "idle" } });
    },
    stop: () => clearTimeout(timer),
  };
}

const unreachable =
  "the server can't be reached. Your text is kept in this browser and sent as soon as it can be.";

/** Whether two values of plain data are equal, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameValue(left[key], right[key]));
}
