import { matchesOf } from "./finding";
import { foldText } from "./fold-text";
import { lexiconOf, type Identity } from "./lexicon";

/** A person of the study in a text: for the custodian's eyes only. */
export type PersonMatch = {
  readonly kind: "person" | "institution" | "address";
  readonly excerpt: string;
  readonly start: number;
  readonly line: number;
};

/** Where a text names any of these people, each phrase once. */
export function matchPeople(text: string, people: readonly Identity[]): PersonMatch[] {
  const { text: plain, starts, original } = foldText(text);
  const found = new Map<string, PersonMatch>();
  const taken: { start: number; end: number }[] = [];
  for (const person of people) {
    const { names, institutions, addresses } = lexiconOf(person);
    for (const [kind, patterns] of [
      ["address", addresses],
      ["person", names],
      ["institution", institutions],
    ] as const) {
      for (const match of matchesOf(plain, patterns)) {
        const start = starts[match.start] ?? 0;
        const excerpt = original.slice(start, starts[match.end] ?? original.length).trim();
        const line = original.slice(0, start).split("\n").length;
        // A family name inside of a full name, or a host inside of an address, says nothing more.
        const end = start + excerpt.length;
        if (taken.some((range) => range.start < end && start < range.end)) continue;
        taken.push({ start, end });
        const key = `${kind}\n${excerpt.toLowerCase()}`;
        if (!found.has(key)) found.set(key, { kind, excerpt, start, line });
      }
    }
  }
  return [...found.values()].sort((one, other) => one.start - other.start);
}
