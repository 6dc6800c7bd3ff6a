import { covariateOf, unguardText } from "./cell-guard";
import type { DataNote } from "./data-problem";
import { ProblemList } from "./data-problem";
import type { DataFile, LocatedRow } from "./located-row";
import type { LongColumn } from "./long-csv-columns";
import { isLongColumn } from "./long-csv-columns";
import { readHeader, type LongCsvHeader } from "./long-csv-header";
import { checkWidth, readCsvTable, type CsvKind, type CsvRow } from "./read-csv-table";
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

const longCsv: CsvKind = {
  isColumn: isLongColumn,
  rowWord: "score",
  fileWords: "review scores",
};

/**
 * Reads the long format: one score a row under `stage,idea,arm,topic,reviewer,metric,score`, in any order of columns.
 * Further columns become covariates.
 *
 * @param problems receives everything that keeps a row from being read
 */
export function parseLongCsv(file: DataFile, problems: ProblemList): ParsedFile {
  const table = readCsvTable(file, longCsv, problems);
  const header = table && readHeader(file.name, table.header, problems);
  if (!header) return { rows: [], notes: [] };
  const rows = table.body.flatMap((line) => readRow(file.name, line, header, problems) ?? []);
  return { rows, notes: describeColumns(file.name, header) };
}

function readRow(
  file: string,
  line: CsvRow,
  header: LongCsvHeader,
  problems: ProblemList,
): LocatedRow | null {
  const before = problems.count;
  checkWidth(file, line, header.width, problems);
  const { cells, row } = line;

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
