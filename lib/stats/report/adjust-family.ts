import { adjustPValues, type Correction } from "../multiplicity/adjust";

/**
 * Adjusted p values of a family some of whose members could not be estimated: those have no p and do not count.
 *
 * @param pValues in the family's order, null where there is none
 */
export function adjustFamily(
  pValues: readonly (number | null)[],
  correction: Correction,
): (number | null)[] {
  const known = pValues.filter((p) => p !== null);
  const adjusted = adjustPValues(known, correction);
  let place = 0;
  return pValues.map((p) => (p === null ? null : (adjusted[place++] ?? null)));
}
