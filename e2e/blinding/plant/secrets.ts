import { randomInt } from "node:crypto";
import { canaryOf } from "../search/canary-pattern";
import type { PersonKey } from "./cast";

/** Somebody who may read a secret; `at` limits it to routes of this pattern. */
export type Reader = { readonly who: readonly PersonKey[] | "anyone"; readonly at?: RegExp };

/** A text or an identifier that stands in the database, and who may come to read it. */
export type Secret = {
  /** `schema.table.column`, or the table whose row an identifier names. */
  readonly place: string;
  readonly readers: readonly Reader[];
};

/** Nobody at all: what is sealed, and what serves only the machinery. */
export const nobody: readonly Reader[] = [];

/** These people, wherever they come across it. */
export function seenBy(...who: readonly PersonKey[]): Reader[] {
  return [{ who }];
}

/** Keeps every canary and every identifier that was planted, with those who may read it. */
export class Secrets {
  readonly #secrets = new Map<string, Secret>();
  #minted = 0;
  // Test files run beside each other on one database: each has numbers of its own.
  readonly #first = randomInt(50_000) * 20_000;

  /** A new canary for one field. */
  mint(place: string, readers: readonly Reader[]): string {
    this.#minted += 1;
    const canary = canaryOf(this.#first + this.#minted);
    this.#secrets.set(canary, { place, readers });
    return canary;
  }

  /** Watches an identifier. */
  watch(id: string, place: string, readers: readonly Reader[]): void {
    this.#secrets.set(id.toLowerCase(), { place, readers });
  }

  get canaryCount(): number {
    return this.#minted;
  }

  /** How many of these canaries belong to one place. */
  countFound(place: string, canaries: Iterable<string>): number {
    return [...canaries].filter((canary) => this.#secrets.get(canary)?.place === place).length;
  }

  /** What `text` is, if `person` may not read it on a route of the pattern `route`. */
  findBreach(text: string, person: PersonKey, route: string): Secret | undefined {
    const secret = this.#secrets.get(text);
    if (!secret) return undefined;
    const may = secret.readers.some(
      ({ who, at }) => (who === "anyone" || who.includes(person)) && (!at || at.test(route)),
    );
    return may ? undefined : secret;
  }
}
