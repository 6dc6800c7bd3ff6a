/** What came of one attempt to save a value. */
export type SaveOutcome<T> =
  /** It is stored under this version. */
  | { kind: "saved"; version: number }
  /** Somebody (another tab, another device) saved since: what is stored now. */
  | { kind: "conflict"; version: number; value: T }
  | { kind: "signed-out" }
  /** `isFinal`: trying again will not help, such as after a stage closed. */
  | { kind: "failed"; reason: string; isFinal?: boolean };

/** Stores `value` if `baseVersion` is still the stored version; sent with `keepalive` so that it outlives the page. */
export type Save<T> = (baseVersion: number, value: T) => Promise<SaveOutcome<T>>;

/** A value and the version under which the server has it. */
export interface Versioned<T> {
  version: number;
  value: T;
}
