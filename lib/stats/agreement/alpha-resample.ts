import { midRanks } from "../inference/ranks";
import { unitCount, type RatingTable } from "./rating-table";

/** What a resample needs of a table, and where its alphas go. */
export type PreparedAlphas = {
  readonly units: number;
  /** Which kind each unit is of: units with the same ratings are of one kind. */
  readonly kindOf: Uint32Array;
  /** How often a resample holds each kind. */
  readonly weights: Float64Array;
  /** Where each kind's ratings begin; one longer than there are kinds. */
  readonly starts: Uint32Array;
  /** Each rating's place among the distinct ratings, from the smallest up. */
  readonly codes: Uint32Array;
  readonly counts: Float64Array;
  readonly ranks: Float64Array;
  /** The distinct ratings around their common mean. */
  readonly values: Float64Array;
  /** Each kind's part in the observed disagreement of the interval level. */
  readonly disagreement: Float64Array;
  readonly ordinal: Float64Array;
  readonly interval: Float64Array;
  /** Resamples in which alpha has a meaning. */
  defined: number;
};

/**
 * @param table of units that are all rated twice or more
 * @param resamples how many there is room for
 */
export function prepareAlphas(table: RatingTable, resamples: number): PreparedAlphas {
  const units = unitCount(table);
  const { ranks } = midRanks(Array.from(table.values));
  const distinct = [...new Set(ranks)].sort((left, right) => left - right);
  const codeOf = new Map(distinct.map((rank, code) => [rank, code]));
  const unitCodes = Uint32Array.from(ranks, (rank) => codeOf.get(rank) ?? 0);

  const kinds = new Map<string, number>();
  const kindOf = new Uint32Array(units);
  const kindStarts = [0];
  const codes: number[] = [];
  const disagreement: number[] = [];
  const values = new Float64Array(distinct.length);
  const center = table.values.reduce((sum, value) => sum + value, 0) / table.values.length;
  for (let unit = 0; unit < units; unit++) {
    const from = table.starts[unit] ?? 0;
    const to = table.starts[unit + 1] ?? 0;
    const own = unitCodes.slice(from, to).sort();
    const name = own.join(" ");
    const known = kinds.get(name);
    kindOf[unit] = known ?? kinds.size;
    if (known !== undefined) continue;
    kinds.set(name, kinds.size);
    codes.push(...own);
    kindStarts.push(codes.length);
    disagreement.push(disagreementOf(table.values.subarray(from, to), center));
  }
  unitCodes.forEach((code, place) => {
    values[code] = (table.values[place] ?? 0) - center;
  });
  return {
    units,
    kindOf,
    weights: new Float64Array(kinds.size),
    starts: Uint32Array.from(kindStarts),
    codes: Uint32Array.from(codes),
    counts: new Float64Array(distinct.length),
    ranks: new Float64Array(distinct.length),
    values,
    disagreement: Float64Array.from(disagreement),
    ordinal: new Float64Array(resamples),
    interval: new Float64Array(resamples),
    defined: 0,
  };
}

/** Σ of squared differences over ordered pairs, by ratings − 1. */
function disagreementOf(ratings: Float64Array, center: number): number {
  let sum = 0;
  let squares = 0;
  for (const rating of ratings) {
    sum += rating - center;
    squares += (rating - center) ** 2;
  }
  return Math.max(0, 2 * (ratings.length * squares - sum * sum)) / (ratings.length - 1);
}

/** Adds the alphas of the resample in which each unit occurs as often as `unitWeights` says, if they have a meaning. */
export function evaluateAlphas(table: PreparedAlphas, unitWeights: Float64Array): void {
  const { starts, codes, counts, ranks, values, disagreement, kindOf, weights } = table;
  const kinds = weights.length;
  weights.fill(0);
  for (let unit = 0; unit < kindOf.length; unit++) {
    const kind = kindOf[unit] ?? 0;
    weights[kind] = (weights[kind] ?? 0) + (unitWeights[unit] ?? 0);
  }
  let all = 0;
  let within = 0;
  counts.fill(0);
  for (let kind = 0; kind < kinds; kind++) {
    const weight = weights[kind] ?? 0;
    within += weight * (disagreement[kind] ?? 0);
    const to = starts[kind + 1] ?? 0;
    const from = starts[kind] ?? 0;
    all += weight * (to - from);
    for (let place = from; place < to; place++) {
      const code = codes[place] ?? 0;
      counts[code] = (counts[code] ?? 0) + weight;
    }
  }
  // Mid-ranks less their mean, which is (all + 1) / 2 whatever the ties.
  let below = -all / 2;
  let rankSquares = 0;
  let sum = 0;
  let squares = 0;
  let present = 0;
  for (let code = 0; code < counts.length; code++) {
    const count = counts[code] ?? 0;
    const rank = below + count / 2;
    ranks[code] = rank;
    rankSquares += count * rank * rank;
    const value = values[code] ?? 0;
    sum += count * value;
    squares += count * value * value;
    below += count;
    if (count > 0) present++;
  }
  if (present < 2) return;
  let rankWithin = 0;
  for (let kind = 0; kind < kinds; kind++) {
    const from = starts[kind] ?? 0;
    const to = starts[kind + 1] ?? 0;
    let ownSum = 0;
    let ownSquares = 0;
    for (let place = from; place < to; place++) {
      const rank = ranks[codes[place] ?? 0] ?? 0;
      ownSum += rank;
      ownSquares += rank * rank;
    }
    const size = to - from;
    rankWithin += ((weights[kind] ?? 0) * (size * ownSquares - ownSum * ownSum)) / (size - 1);
  }
  const others = all - 1;
  table.ordinal[table.defined] = 1 - (rankWithin * others) / (all * rankSquares);
  table.interval[table.defined] = 1 - (within * others) / (2 * (all * squares - sum * sum));
  table.defined++;
}
