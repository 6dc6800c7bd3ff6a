import type { Comparison } from "@/lib/stats";
import { ProblemList, type DataNote, type DataProblem } from "./data-problem";
import { formatOf } from "./format-of";
import type { DataFile } from "./located-row";
import { parsePairwiseCsv } from "./parse-pairwise-csv";

export type PairwiseData =
  | {
      readonly ok: true;
      readonly comparisons: readonly Comparison[];
      /** What a reader should know: what was left out or taken for granted. */
      readonly notes: readonly DataNote[];
    }
  | {
      readonly ok: false;
      /** The first hundred. */
      readonly problems: readonly DataProblem[];
      readonly problemCount: number;
    };

/**
 * Reads pairwise comparisons from one or more CSV files into one list. It is all or nothing: with any problem in any
 * file, the problems come back instead of the comparisons.
 */
export function readPairwiseData(files: readonly DataFile[]): PairwiseData {
  const problems = new ProblemList();
  const comparisons: Comparison[] = [];
  const notes: DataNote[] = [];
  files.forEach((file, place) => {
    const earlier = files.slice(0, place).find((other) => other.text === file.text);
    const format = formatOf(file);
    if (earlier)
      problems.add(
        file.name,
        {},
        `This file holds the same as ${earlier.name}.`,
        "Choose each file once.",
      );
    else if (typeof format !== "string") problems.add(file.name, {}, format.problem, format.remedy);
    else if (format !== "long-csv")
      problems.add(
        file.name,
        {},
        "This is a JSON file.",
        "Write pairwise comparisons as CSV under the header left,right,outcome.",
      );
    else {
      const parsed = parsePairwiseCsv(file, problems);
      // One by one: spreading tens of thousands of rows into push() overflows the stack.
      for (const comparison of parsed.comparisons) comparisons.push(comparison);
      notes.push(...parsed.notes);
    }
  });
  if (problems.count > 0)
    return { ok: false, problems: problems.problems, problemCount: problems.count };
  return { ok: true, comparisons, notes: [...notes, ...noteRepeats(comparisons)] };
}

/** A judge who compared the same two methods on the same item and axis more than once. */
function noteRepeats(comparisons: readonly Comparison[]): DataNote[] {
  const seen = new Set<string>();
  let repeats = 0;
  for (const { left, right, judge, item, axis } of comparisons) {
    if (judge === null || item === null) continue;
    const pair = left < right ? [left, right] : [right, left];
    const key = JSON.stringify([...pair, judge, item, axis]);
    if (seen.has(key)) repeats += 1;
    seen.add(key);
  }
  if (repeats === 0) return [];
  const what = repeats === 1 ? "1 comparison repeats" : `${repeats} comparisons repeat`;
  return [
    {
      file: null,
      note: `${what} a judge's comparison of the same two methods on the same item and axis; all are kept.`,
    },
  ];
}
