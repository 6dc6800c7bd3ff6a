import { compareText, distinctSorted } from "../../data/text-order";
import type { NotEstimableReason } from "../figure";
import type { StudyData } from "../study-data";

/** A covariate that no model can hold, and why. */
export type SkippedCovariate = {
  readonly covariate: string;
  readonly reason: NotEstimableReason;
  readonly explanation: string;
};

/** A covariate's value for each change score, in the order of `data.changes`. */
export type CovariateValues = {
  readonly covariate: string;
  /** For words, the levels in ASCII order; null for numbers. */
  readonly levels: readonly string[] | null;
  /**
   * NaN where no row of the idea carries it. For numbers one array, the mean over the rows; for words one a level, the
   * share of the rows at that level (0 or 1 where an idea's rows agree).
   */
  readonly columns: readonly Float64Array[];
  /** 1 where the value is that of rows before execution, since none after it carries the covariate. */
  readonly isFromPre: Uint8Array;
};

const MOST_LEVELS = 5;

/** Columns that other parts of the report read; taken as covariates only where they are asked for. */
const SPOKEN_FOR = new Set(["allocated", "certainty", "executor", "guess"]);

type Kind = { hasWords: boolean; readonly levels: Set<string> };

/**
 * The covariates that the rows of change scores carry. Of each idea and metric, the rows after execution count, or
 * those before it where none after carries the covariate.
 *
 * @returns the usable ones in ASCII order (or in the order asked for by the options), and those left out with the reason
 */
export function covariateValues(data: StudyData) {
  const kinds = kindsOf(data);
  const names =
    data.options.covariates ??
    [...kinds.keys()].filter((name) => !SPOKEN_FOR.has(name)).sort(compareText);
  const values: CovariateValues[] = [];
  const skipped: SkippedCovariate[] = [];
  for (const covariate of new Set(names)) {
    const kind = kinds.get(covariate);
    if (!kind)
      skipped.push({
        covariate,
        reason: "missing-data",
        explanation: `No score of an idea with a change score carries “${covariate}”.`,
      });
    else if (kind.hasWords && kind.levels.size > MOST_LEVELS)
      skipped.push({
        covariate,
        reason: "not-identifiable",
        explanation: `“${covariate}” holds words of more than ${MOST_LEVELS} kinds, which a model of so few ideas cannot hold.`,
      });
    else {
      const levels = kind.hasWords ? distinctSorted(kind.levels) : null;
      values.push(valuesOf(covariate, levels, data));
    }
  }
  return { values, skipped };
}

/** Which covariates occur, whether any value of them is a word, and their levels as long as they are few. */
function kindsOf({ rows, table, units: { unitOf } }: StudyData): Map<string, Kind> {
  const kinds = new Map<string, Kind>();
  if (table.covariates.size === 0) return kinds;
  rows.forEach(({ covariates }, row) => {
    if ((unitOf[row] ?? -1) < 0) return;
    for (const name in covariates) {
      const value = covariates[name];
      if (!isPresent(value)) continue;
      let kind = kinds.get(name);
      if (!kind) kinds.set(name, (kind = { hasWords: false, levels: new Set() }));
      if (typeof value === "string") kind.hasWords = true;
      if (kind.levels.size <= MOST_LEVELS) kind.levels.add(String(value));
    }
  });
  return kinds;
}

function isPresent(value: string | number | undefined): value is string | number {
  return typeof value === "number" ? Number.isFinite(value) : value !== undefined && value !== "";
}

function valuesOf(
  covariate: string,
  levels: readonly string[] | null,
  { rows, changes, units: { unitOf } }: StudyData,
): CovariateValues {
  const width = levels?.length ?? 1;
  const placeOf = new Map(levels?.map((level, place) => [level, place]));
  // Sums of the stage before and the stage after, one place a unit, and the rows behind them.
  const sums = Array.from({ length: 2 * width }, () => new Float64Array(changes.length));
  const counts = [new Int32Array(changes.length), new Int32Array(changes.length)];
  rows.forEach(({ covariates, stage }, row) => {
    const unit = unitOf[row] ?? -1;
    if (unit < 0) return;
    const value = covariates[covariate];
    if (!isPresent(value)) return;
    const side = stage === "post" ? 1 : 0;
    const column = levels === null ? 0 : (placeOf.get(String(value)) ?? 0);
    const sum = sums[side * width + column];
    const count = counts[side];
    if (!sum || !count) return;
    sum[unit] = (sum[unit] ?? 0) + (levels === null ? Number(value) : 1);
    count[unit] = (count[unit] ?? 0) + 1;
  });
  const isFromPre = Uint8Array.from(changes, (_, unit) =>
    (counts[1]?.[unit] ?? 0) === 0 && (counts[0]?.[unit] ?? 0) > 0 ? 1 : 0,
  );
  const columns = Array.from({ length: width }, (_, column) =>
    Float64Array.from(changes, (_change, unit) => {
      const side = isFromPre[unit] === 1 ? 0 : 1;
      const count = counts[side]?.[unit] ?? 0;
      return count === 0 ? NaN : (sums[side * width + column]?.[unit] ?? 0) / count;
    }),
  );
  return { covariate, levels, columns, isFromPre };
}
