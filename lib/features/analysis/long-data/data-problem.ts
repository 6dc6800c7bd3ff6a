/** Something in a file that keeps it from being read, told so that a person can find it and put it right. */
export type DataProblem = {
  readonly file: string;
  /** As a spreadsheet counts rows, the header being 1; in a JSON file the entry's place in its columns, from 1. */
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly problem: string;
  readonly remedy: string;
};

/** Something a reader of the data should know although it stops nothing. */
export type DataNote = { readonly file: string | null; readonly note: string };

/** As many problems as a person works through at a time. */
export const MOST_PROBLEMS = 100;

const LONGEST_VALUE = 60;

/** Gathers problems: all are counted, the first hundred kept. */
export class ProblemList {
  private readonly kept: DataProblem[] = [];
  private found = 0;

  add(
    file: string,
    place: { row?: number | null; column?: string | null; value?: string | null },
    problem: string,
    remedy: string,
  ): void {
    this.found += 1;
    if (this.kept.length >= MOST_PROBLEMS) return;
    const { row = null, column = null, value = null } = place;
    const shown =
      value !== null && value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
    this.kept.push({ file, row, column, value: shown, problem, remedy });
  }

  get count(): number {
    return this.found;
  }

  get problems(): readonly DataProblem[] {
    return this.kept;
  }
}

/** A problem on one line: `reviews.csv, row 5, column “score”, value “abc”: … What to do.` */
export function describeProblem({
  file,
  row,
  column,
  value,
  problem,
  remedy,
}: DataProblem): string {
  const place = [
    file,
    row === null ? null : `row ${row}`,
    column === null ? null : `column “${column}”`,
    value === null ? null : value === "" ? "empty" : `value “${value}”`,
  ].filter((part) => part !== null);
  return `${place.join(", ")}: ${problem} ${remedy}`;
}
