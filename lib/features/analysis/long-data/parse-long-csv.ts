import Papa from "papaparse";
import { covariateOf, unguardText } from "./cell-guard";
import type { DataNote } from "./data-problem";
import { ProblemList } from "./data-problem";
import type { DataFile, LocatedRow } from "./located-row";
import type { LongColumn } from "./long-csv-columns";
import { isLongColumn } from "./long-csv-columns";
import { readHeader, type LongCsvHeader } from "./long-csv-header";
import { numberRemedy, readNumber } from "./read-number";

/** What one file gave: its rows, even where others have problems, so that all problems are found at once. */
export type ParsedFile = {
  readonly rows: readonly LocatedRow[];
  readonly notes: readonly DataNote[];
};

const stageWords = new Map([
  ["pre", "pre"],
  ["ideation", "pre"],
  ["post", "post"],
  ["execution", "post"],
] as const) as ReadonlyMap<string, "pre" | "post">;

/**
 * Reads the long format: one score a row under `stage,idea,arm,topic,reviewer,metric,score`, in any order of columns.
 * Further columns become covariates. Commas, semicolons or tabs part the cells; a byte order mark, any line ending and
 * blank lines are fine.
 *
 * @param problems receives everything that keeps a row from being read
 */
export function parseLongCsv({ name, text }: DataFile, problems: ProblemList): ParsedFile {
  const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const parsed = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain), newline: "\n" });
  for (const error of parsed.errors) {
    const row = error.row === undefined ? null : error.row + 1;
    problems.add(name, { row }, `${error.message}.`, "Check the quotation marks around here.");
  }
  const records = parsed.data.map((cells, index) => ({ cells, row: index + 1 }));
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [first, ...body] = filled;
  if (!first) {
    problems.add(name, {}, "The file is empty.", "Choose a file with review scores.");
    return { rows: [], notes: [] };
  }
  const header = readHeader(name, first.cells, problems);
  if (!header) return { rows: [], notes: [] };
  if (body.length === 0)
    problems.add(
      name,
      { row: first.row },
      "There is a header but no score below it.",
      "Choose a file with review scores.",
    );
  const rows = body.flatMap(({ cells, row }) => readRow(name, cells, row, header, problems) ?? []);
  return { rows, notes: describeColumns(name, header) };
}

/** The delimiter under which the first line names most of the long format's columns. */
function delimiterOf(text: string): string {
  const [header = ""] = text.trimStart().split("\n", 1);
  let best = { delimiter: ",", named: 0 };
  for (const delimiter of [",", ";", "\t"]) {
    const cells = Papa.parse<string[]>(header, { delimiter }).data[0] ?? [];
    const named = cells.filter((cell) => isLongColumn(cell.trim().toLowerCase())).length;
    if (named > best.named) best = { delimiter, named };
  }
  return best.delimiter;
}

function readRow(
  file: string,
  cells: readonly string[],
  row: number,
  header: LongCsvHeader,
  problems: ProblemList,
): LocatedRow | null {
  const before = problems.count;
  const filled = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  if (filled > header.width || cells.length < header.width)
    problems.add(
      file,
      { row },
      `This row has ${cells.length} cells where the header has ${header.width}.`,
      "Put text that holds the separator into quotation marks, and fill in missing cells.",
    );

  const cellOf = (column: LongColumn) => {
    const place = header.columns[column];
    return place === undefined ? "" : (cells[place] ?? "").trim();
  };
  const needed = (column: LongColumn) => {
    const cell = unguardText(cellOf(column));
    if (cell === "")
      problems.add(file, { row, column, value: "" }, `The ${column} is missing.`, "Fill it in.");
    return cell;
  };
  const stage = readStage(file, needed("stage"), row, problems);
  const [idea, arm, metric] = [needed("idea"), needed("arm"), needed("metric")];
  const written = cellOf("score");
  const score = readNumber(written);
  if (score === undefined)
    problems.add(
      file,
      { row, column: "score", value: written },
      "This is not a score.",
      numberRemedy(written),
    );
  if (stage === null || score === undefined || problems.count > before) return null;

  const covariates = header.covariates.flatMap(({ name, place }) => {
    const cell = (cells[place] ?? "").trim();
    return cell === "" ? [] : [[name, covariateOf(cell)] as const];
  });
  return {
    score: {
      stage,
      idea,
      arm,
      topic: unguardText(cellOf("topic")) || null,
      reviewer: unguardText(cellOf("reviewer")) || null,
      metric,
      score,
      covariates: Object.fromEntries(covariates),
    },
    file,
    row,
  };
}

function readStage(file: string, word: string, row: number, problems: ProblemList) {
  const stage = stageWords.get(word.toLowerCase()) ?? null;
  if (stage === null && word !== "")
    problems.add(
      file,
      { row, column: "stage", value: word },
      "This is not a stage.",
      "Write pre for reviews of ideas and post for reviews of executions.",
    );
  return stage;
}

function describeColumns(file: string, header: LongCsvHeader): DataNote[] {
  const notes: DataNote[] = [];
  const names = header.covariates.map(({ name }) => name);
  if (names.length > 0) notes.push({ file, note: `Kept as covariates: ${names.join(", ")}.` });
  if (header.columns.reviewer === undefined)
    notes.push({ file, note: "No column reviewer: every row counts as a review of its own." });
  return notes;
}
