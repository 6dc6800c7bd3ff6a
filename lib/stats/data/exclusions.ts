import type { ScoreRow } from "./score-row";

/** An idea or a reviewer whose scores are left out of the whole analysis, with why. */
export type Exclusion = {
  readonly kind: "idea" | "reviewer";
  readonly key: string;
  readonly reason: string | null;
};

/** An exclusion as it took effect. */
export type AppliedExclusion = Exclusion & {
  /** Scores that it took out; 0 if the data name no such idea or reviewer. */
  readonly rows: number;
};

/**
 * Takes excluded ideas and reviewers out. A score that two exclusions name counts for the first of them.
 *
 * @returns the rows that remain, in their order, and what each exclusion took
 */
export function applyExclusions(
  rows: readonly ScoreRow[],
  exclusions: readonly Exclusion[],
): { readonly rows: readonly ScoreRow[]; readonly exclusions: readonly AppliedExclusion[] } {
  if (exclusions.length === 0) return { rows, exclusions: [] };
  const taken = exclusions.map(() => 0);
  const placeOf = (kind: Exclusion["kind"]) =>
    new Map(
      exclusions
        .map((exclusion, place) => ({ ...exclusion, place }))
        .filter((exclusion) => exclusion.kind === kind)
        .reverse()
        .map(({ key, place }) => [key, place]),
    );
  const [ideas, reviewers] = [placeOf("idea"), placeOf("reviewer")];
  const remaining = rows.filter(({ idea, reviewer }) => {
    const places = [ideas.get(idea), reviewer === null ? undefined : reviewers.get(reviewer)];
    const first = Math.min(...places.filter((place) => place !== undefined));
    if (first === Infinity) return true;
    taken[first] = (taken[first] ?? 0) + 1;
    return false;
  });
  return {
    rows: remaining,
    exclusions: exclusions.map((exclusion, place) => ({ ...exclusion, rows: taken[place] ?? 0 })),
  };
}
