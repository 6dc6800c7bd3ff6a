/** A line of a bench's table: a figure of ours, and one of another program where it was run. */
export type BenchLine = {
  readonly what: string;
  readonly own: number | undefined;
  readonly theirs?: number | null | undefined;
};

/** Prints a table in Markdown; the ratio says how many times as much the other program takes. */
export function printTable(
  title: string,
  other: string,
  lines: readonly BenchLine[],
  digits = 3,
): void {
  const figure = (value: number | null | undefined) =>
    value === undefined || value === null ? "–" : value.toFixed(digits);
  console.log(`\n${title}\n`);
  console.log(`| | Assay | ${other} | ratio |\n| --- | ---: | ---: | ---: |`);
  for (const { what, own, theirs } of lines) {
    const ratio = own && theirs ? `${(theirs / own).toFixed(1)} ×` : "–";
    console.log(`| ${what} | ${figure(own)} | ${figure(theirs)} | ${ratio} |`);
  }
}
