import { StatsError } from "../stats-error";

/** A grouping whose levels have random intercepts, as the caller gives it. */
export type RandomFactorInput = {
  readonly name: string;
  /** One for each row: a label, or a whole number from 0; null or −1 where the row belongs to no level. */
  readonly groups: readonly (string | number | null)[] | Int32Array;
};

/** The same with levels numbered from 0. */
export type RandomFactor = {
  readonly name: string;
  /** −1 for none. */
  readonly codes: Int32Array;
  readonly levels: number;
};

/**
 * Levels are numbered in the order in which rows first name them.
 *
 * @throws StatsError "invalid-option" for another number of rows, "not-identifiable" where the levels leave nothing to
 *   estimate: fewer than two, or no level with two rows
 */
export function encodeFactor(
  { name, groups }: RandomFactorInput,
  observations: number,
): RandomFactor {
  if (groups.length !== observations)
    throw new StatsError(
      "invalid-option",
      `The grouping “${name}” has ${groups.length} entries for ${observations} rows.`,
    );
  const codes = new Int32Array(observations);
  const known = new Map<string | number, number>();
  let grouped = 0;
  for (let row = 0; row < observations; row++) {
    const group = groups[row] ?? null;
    if (group === null || group === -1) {
      codes[row] = -1;
      continue;
    }
    grouped++;
    let code = known.get(group);
    if (code === undefined) known.set(group, (code = known.size));
    codes[row] = code;
  }
  if (known.size < 2)
    throw new StatsError(
      "not-identifiable",
      `The variance of ${name} cannot be estimated from ${known.size === 1 ? "one level" : "no level"}; two or more are needed.`,
    );
  if (known.size === grouped)
    throw new StatsError(
      "not-identifiable",
      `The variance of ${name} cannot be told from the residual variance: no level of ${name} has more than one row.`,
    );
  return { name, codes, levels: known.size };
}
