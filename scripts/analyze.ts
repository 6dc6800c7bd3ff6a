import { readFileSync } from "node:fs";
import {
  describeProblem,
  type DataNote,
  type DataProblem,
} from "@/lib/features/analysis/long-data/data-problem";
import type { DataFile } from "@/lib/features/analysis/long-data/located-row";
import { readLongData } from "@/lib/features/analysis/long-data/read-long-data";
import { readPairwiseData } from "@/lib/features/analysis/long-data/read-pairwise-data";
import { buildPairwiseReport, buildReport, StatsError } from "@/lib/stats";
import { readArguments, usage, type AnalyzeArguments } from "./analyze/arguments";
import { pairwiseText } from "./analyze/pairwise-text";
import { reportText } from "./analyze/report-text";

/** What to print and how to end: kept apart from printing, so that all output is written whole. */
type Outcome = { readonly code: 0 | 1; readonly output: string; readonly errors: string };

function analyze(given: readonly string[]): Outcome {
  let request;
  try {
    request = readArguments(given);
  } catch (error) {
    return failure([messageOf(error), "", usage.trimEnd()]);
  }
  if (request.help) return { code: 0, output: usage, errors: "" };
  if (request.files.length === 0) return failure(["Name a file to read.", "", usage.trimEnd()]);

  const files = request.files.map(readFile);
  const unreadable = files.flatMap((file) => ("trouble" in file ? file.trouble : []));
  if (unreadable.length > 0) return failure(unreadable);
  const readable = files.filter((file) => "text" in file);
  try {
    return readable.some(holdsComparisons)
      ? analyzeComparisons(readable, request)
      : analyzeScores(readable, request);
  } catch (error) {
    if (error instanceof StatsError) return failure([error.message]);
    throw error;
  }
}

function analyzeScores(files: readonly DataFile[], { request, json }: AnalyzeArguments): Outcome {
  const data = readLongData(files);
  if (!data.ok) return refuse(data);
  const report = buildReport(data.rows, request);
  return json ? asJson(report, data.notes) : asText(reportText(report, data.notes));
}

function analyzeComparisons(
  files: readonly DataFile[],
  { pairwiseRequest, json }: AnalyzeArguments,
): Outcome {
  const data = readPairwiseData(files);
  if (!data.ok) return refuse(data);
  const report = buildPairwiseReport(data.comparisons, pairwiseRequest);
  return json ? asJson(report, data.notes) : asText(pairwiseText(report, data.notes));
}

/** Whether the first line names the two sides of pairwise comparisons, which review scores never have. */
function holdsComparisons({ text }: DataFile): boolean {
  const [header = ""] = text
    .replace(/^\uFEFF/, "")
    .trimStart()
    .split(/[\r\n]/, 1);
  const names = header.split(/[,;\t]/).map((name) => name.replace(/"/g, "").trim().toLowerCase());
  return names.includes("left") && names.includes("right");
}

function refuse(data: { problems: readonly DataProblem[]; problemCount: number }): Outcome {
  const rest = data.problemCount - data.problems.length;
  return failure([
    ...data.problems.map(describeProblem),
    ...(rest > 0 ? [`… and ${rest} more.`] : []),
  ]);
}

function asText(output: string): Outcome {
  return { code: 0, output, errors: "" };
}

function asJson(report: unknown, notes: readonly DataNote[]): Outcome {
  const output = `${JSON.stringify(report, null, 2)}\n`;
  return { code: 0, output, errors: notes.map(describeNote).join("") };
}

function describeNote({ file, note }: DataNote): string {
  return file === null ? `Note: ${note}\n` : `Note on ${file}: ${note}\n`;
}

function readFile(name: string): DataFile | { trouble: string } {
  try {
    return { name, text: readFileSync(name, "utf8") };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") return { trouble: `${name}: there is no such file.` };
    if (code === "EISDIR") return { trouble: `${name}: this is a folder; name the files in it.` };
    return { trouble: `${name}: the file could not be read (${messageOf(error)}).` };
  }
}

function failure(lines: readonly string[]): Outcome {
  return { code: 1, output: "", errors: `${lines.join("\n")}\n` };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

// A reader such as `head` may leave before the end; that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
const { code, output, errors } = analyze(process.argv.slice(2));
process.exitCode = code;
process.stderr.write(errors);
process.stdout.write(output);
