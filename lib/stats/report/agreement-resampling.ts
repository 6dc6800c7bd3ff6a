import { bootstrapAlphas, type AlphaResamples } from "../agreement/alpha-bootstrap";
import { pairableUnits, unitCount, type RatingTable } from "../agreement/rating-table";
import { splitHalves, type SplitResults } from "../agreement/split-half";
import { mersenneTwister } from "../resampling/generator";
import type { ResamplingOptions } from "./report-options";

/** Functions that give what was drawn, or throw why it could not be. */
export type DrawnAgreement = {
  readonly alphas: () => AlphaResamples;
  readonly splits: () => SplitResults;
};

/**
 * With so many resamples the ends of an interval of alpha are known to about a twelfth of its standard error; more would
 * cost time for each of the report's many tables.
 */
const MOST_ALPHA_RESAMPLES = 1_000;
const SPLITS = 1_000;

/**
 * Resamples every table. All tables start the same two streams of the seed, so that none depends on the others; those of
 * the same shape are drawn together, which gives the same figures in less time.
 * Up to 2,000 ideas a table has the resamples asked for, but at most 1,000, and 1,000 splits; above, as many as draw two
 * million ideas, but not fewer than 200 resamples and 100 splits.
 */
export function resampleAgreement(
  tables: readonly RatingTable[],
  { seed, bootstrapResamples }: ResamplingOptions,
): DrawnAgreement[] {
  const pairable = tables.map(pairableUnits);
  const alphas = drawTogether(
    pairable,
    (table) => String(unitCount(table)),
    (alike, units) => {
      const most = Math.min(bootstrapResamples, MOST_ALPHA_RESAMPLES);
      const resamples = Math.min(most, Math.max(200, Math.floor(2_000_000 / units)));
      return bootstrapAlphas(alike, mersenneTwister(seed, "krippendorff-alpha"), resamples);
    },
  );
  const splits = drawTogether(
    pairable,
    (table) => table.starts.join(" "),
    (alike, units) => {
      const most = Math.min(SPLITS, Math.max(100, Math.floor(2_000_000 / units)));
      return splitHalves(alike, mersenneTwister(seed, "split-half"), most);
    },
  );
  return tables.map((_, place) => ({
    alphas: () => take(alphas[place]),
    splits: () => take(splits[place]),
  }));
}

type Drawn<Result> = { readonly result: Result } | { readonly error: unknown };

/** The draws for tables of the same shape at a time, in the tables' order. */
function drawTogether<Result>(
  tables: readonly RatingTable[],
  shapeOf: (table: RatingTable) => string,
  draw: (alike: readonly RatingTable[], units: number) => readonly Result[],
): Drawn<Result>[] {
  const shapes = new Map<string, number[]>();
  tables.forEach((table, place) => {
    const shape = shapeOf(table);
    const places = shapes.get(shape);
    if (places) places.push(place);
    else shapes.set(shape, [place]);
  });
  const drawn = new Array<Drawn<Result>>(tables.length);
  for (const places of shapes.values()) {
    const alike = places.flatMap((place) => tables[place] ?? []);
    const [first] = alike;
    if (!first) continue;
    try {
      const results = draw(alike, unitCount(first));
      results.forEach((result, index) => (drawn[places[index] ?? 0] = { result }));
    } catch (error) {
      for (const place of places) drawn[place] = { error };
    }
  }
  return drawn;
}

function take<Result>(drawn: Drawn<Result> | undefined): Result {
  if (!drawn) throw new Error("Nothing was drawn.");
  if ("error" in drawn) throw drawn.error;
  return drawn.result;
}
