import Papa from "papaparse";
import { columnNamed } from "./idea-columns";

export const ideaFileFormats = ["json", "jsonl", "csv"] as const;
export type IdeaFileFormat = (typeof ideaFileFormats)[number];

/** One record of a file, its keys as they were written there. */
export type FileRow = {
  /** How a person finds it: “Row 3”, “Line 3”, “Idea 3”. */
  place: string;
  entries: readonly (readonly [key: string, value: unknown])[];
};

/** What is wrong in a file, and where. */
export type FileProblem = { place?: string; field?: string; message: string };

export type FileRows = { rows: FileRow[]; problems: FileProblem[] };

/** The format that a file's name says it has. */
export function formatOfFileName(fileName: string): IdeaFileFormat | undefined {
  const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  if (extension === "ndjson") return "jsonl";
  return ideaFileFormats.find((format) => format === extension);
}

/** The records of a file, whatever its format. */
export function readRows(text: string, format: IdeaFileFormat): FileRows {
  const clean = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (format === "csv") return readCsv(clean);
  return format === "jsonl" ? readJsonLines(clean) : readJson(clean);
}

function rowOf(place: string, value: unknown): FileRow | FileProblem {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { place, message: "is not an object with the parts of an idea as its keys" };
  }
  return { place, entries: Object.entries(value) };
}

function collect(results: readonly (FileRow | FileProblem)[]): FileRows {
  return {
    rows: results.filter((result) => "entries" in result),
    problems: results.filter((result) => "message" in result),
  };
}

function readJson(text: string): FileRows {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return collect([{ message: `The file is not valid JSON: ${(error as Error).message}` }]);
  }
  const list =
    typeof value === "object" && value !== null && "ideas" in value ? value.ideas : value;
  if (!Array.isArray(list)) {
    return collect([{ message: "The file must hold a list of ideas, or { “ideas”: […] }." }]);
  }
  return collect(list.map((item, index) => rowOf(`Idea ${index + 1}`, item)));
}

function readJsonLines(text: string): FileRows {
  const results = text.split("\n").flatMap((line, index): (FileRow | FileProblem)[] => {
    const place = `Line ${index + 1}`;
    if (line.trim() === "") return [];
    try {
      return [rowOf(place, JSON.parse(line))];
    } catch (error) {
      return [{ place, message: `is not valid JSON: ${(error as Error).message}` }];
    }
  });
  return collect(results);
}

function readCsv(text: string): FileRows {
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), newline: "\n" });
  const [header = [], ...records] = parsed.data;
  const problems = parsed.errors.map(({ row = 0, message }): FileProblem => ({
    place: `Row ${row + 1}`,
    message: `can't be read: ${message.toLowerCase()}`,
  }));
  const results = records.flatMap((cells, index): (FileRow | FileProblem)[] => {
    // A spreadsheet counts the header as row 1.
    const place = `Row ${index + 2}`;
    if (cells.every((cell) => cell.trim() === "")) return [];
    if (cells.length > header.length) {
      const message = `has ${cells.length} cells where the header has ${header.length}`;
      return [{ place, message }];
    }
    const entries = header.map((key, column) => [key, cells[column]] as const);
    return [{ place, entries }];
  });
  const { rows, problems: misshapen } = collect(results);
  return { rows, problems: [...problems, ...misshapen] };
}

/** Spreadsheets of some countries write semicolons: the delimiter is the one that makes known columns of the header. */
function delimiterOf(text: string): string {
  const scored = [",", ";", "\t"].map((delimiter) => {
    const header = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: 1 }).data[0];
    return { delimiter, known: (header ?? []).filter((name) => columnNamed(name)).length };
  });
  return scored.sort((a, b) => b.known - a.known)[0]?.delimiter ?? ",";
}
