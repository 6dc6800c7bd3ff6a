import type { ScoreRow } from "@/lib/stats";
import { checkTogether, noteLikeNames } from "./check-together";
import { ProblemList, type DataNote, type DataProblem } from "./data-problem";
import { formatOf } from "./format-of";
import type { DataFile, LocatedRow } from "./located-row";
import { parseLongCsv } from "./parse-long-csv";
import { parseReleasedJson } from "./parse-released-json";

export type LongData =
  | {
      readonly ok: true;
      readonly rows: readonly ScoreRow[];
      /** What a reader should know: what was trimmed, kept or left out. */
      readonly notes: readonly DataNote[];
    }
  | {
      readonly ok: false;
      /** The first hundred. */
      readonly problems: readonly DataProblem[];
      readonly problemCount: number;
    };

/**
 * Reads review data from one or more files, each long CSV or the released JSON format, into one list of scores.
 * It is all or nothing: with any problem in any file, the problems come back instead of the rows.
 */
export function readLongData(files: readonly DataFile[]): LongData {
  const problems = new ProblemList();
  const rows: LocatedRow[] = [];
  const notes: DataNote[] = [];
  for (const file of files) {
    if (isRepeated(file, files, problems)) continue;
    const format = formatOf(file);
    if (typeof format !== "string") {
      problems.add(file.name, {}, format.problem, format.remedy);
      continue;
    }
    const parse = format === "long-csv" ? parseLongCsv : parseReleasedJson;
    const parsed = parse(file, problems);
    // One by one: spreading tens of thousands of rows into push() overflows the stack.
    for (const row of parsed.rows) rows.push(row);
    notes.push(...parsed.notes);
  }
  checkTogether(rows, problems);
  if (problems.count > 0)
    return { ok: false, problems: problems.problems, problemCount: problems.count };
  return {
    ok: true,
    rows: rows.map((located) => located.score),
    notes: [...notes, ...noteLikeNames(rows)],
  };
}

/** Reviews without a reviewer's name would silently count twice. */
function isRepeated(file: DataFile, files: readonly DataFile[], problems: ProblemList): boolean {
  const earlier = files.slice(0, files.indexOf(file)).find((other) => other.text === file.text);
  if (!earlier) return false;
  problems.add(
    file.name,
    {},
    `This file holds the same as ${earlier.name}.`,
    "Choose each file once.",
  );
  return true;
}
