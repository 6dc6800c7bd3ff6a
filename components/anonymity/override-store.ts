import { textOverridesSchema, type TextOverride } from "@/lib/study/text-override";

const none: readonly TextOverride[] = [];
const known = new Map<string, readonly TextOverride[]>();
const listeners = new Set<() => void>();

function read(key: string): readonly TextOverride[] {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(key) ?? "[]");
    return textOverridesSchema.safeParse(stored).data ?? none;
  } catch {
    return none;
  }
}

/** Reasons for keeping phrases, kept in this browser under a key so that a reload loses none. */
export const overrideStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get(key: string): readonly TextOverride[] {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  },
  /** Before the page is alive nothing is known of what the browser keeps. */
  getOnServer: (): readonly TextOverride[] => none,
  set(key: string, value: readonly TextOverride[]): void {
    known.set(key, value);
    try {
      window.localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // A full or forbidden storage loses the reasons with the page, nothing else.
    }
    for (const listener of listeners) listener();
  },
};
