/** Where copies are kept in this browser; `localStorage`, wherever the browser allows it. */
export type CopyStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Text that this browser has and the server may not have. */
export interface LocalCopy {
  /** The stored version that it was typed over. */
  baseVersion: number;
  value: unknown;
  /** When it was typed, by this browser's clock. */
  at: string;
}

/** The browser's store, or undefined where it is switched off. */
export function browserCopyStore(): CopyStore | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** The copy under `key`; what can't be read counts as none. */
export function readLocalCopy(store: CopyStore | undefined, key: string): LocalCopy | undefined {
  try {
    const copy: unknown = JSON.parse(store?.getItem(key) ?? "null");
    if (typeof copy !== "object" || copy === null) return undefined;
    const { baseVersion, value, at } = copy as Partial<LocalCopy>;
    if (typeof baseVersion !== "number" || typeof at !== "string") return undefined;
    return { baseVersion, value, at };
  } catch {
    return undefined;
  }
}

/** Keeps a copy. A full or forbidden store is no reason to stop typing: the server is still there. */
export function writeLocalCopy(store: CopyStore | undefined, key: string, copy: LocalCopy): void {
  try {
    store?.setItem(key, JSON.stringify(copy));
  } catch {
    // Nothing to do: the copy is a second safety.
  }
}

export function removeLocalCopy(store: CopyStore | undefined, key: string): void {
  try {
    store?.removeItem(key);
  } catch {
    // As above.
  }
}
