import { readFileSync } from "node:fs";
import { describeProblem, type DataNote } from "@/lib/features/analysis/long-data/data-problem";
import type { DataFile } from "@/lib/features/analysis/long-data/located-row";
import { readLongData } from "@/lib/features/analysis/long-data/read-long-data";
import { buildReport, StatsError } from "@/lib/stats";
import { readArguments, usage } from "./analyze/arguments";
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
  const data = readLongData(files.filter((file) => "text" in file));
  if (!data.ok) {
    const rest = data.problemCount - data.problems.length;
    return failure([
      ...data.problems.map(describeProblem),
      ...(rest > 0 ? [`… and ${rest} more.`] : []),
    ]);
  }
  try {
    const report = buildReport(data.rows, request.request);
    return request.json
      ? {
          code: 0,
          output: `${JSON.stringify(report, null, 2)}\n`,
          errors: data.notes.map(describeNote).join(""),
        }
      : { code: 0, output: reportText(report, data.notes), errors: "" };
  } catch (error) {
    if (error instanceof StatsError) return failure([error.message]);
    throw error;
  }
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
