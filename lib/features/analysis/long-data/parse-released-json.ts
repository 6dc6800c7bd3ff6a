import type { DataNote } from "./data-problem";
import type { ProblemList } from "./data-problem";
import type { DataFile, LocatedRow } from "./located-row";
import type { ParsedFile } from "./parse-long-csv";
import { numberRemedy, readNumber } from "./read-number";
import { readReleasedColumns, releasedMetrics, type ReleasedColumns } from "./released-columns";
import { releasedCovariates } from "./released-covariates";
import { noteRepeatedReviews } from "./released-repeats";

/**
 * Reads the format in which the reviews of arXiv:2506.20803 were released: one JSON object of columns a stage.
 *
 * The stage is told by the columns: only ideas are scored on feasibility, only executions on soundness. Reviewers are
 * not in the release, so every entry is a review of its own. No review is left out.
 *
 * @param problems receives everything that keeps a value from being read
 */
export function parseReleasedJson(file: DataFile, problems: ProblemList): ParsedFile {
  const notes: DataNote[] = [];
  const columns = readReleasedColumns(file, problems);
  const stage = columns && readStage(file.name, columns, problems);
  if (!columns || !stage) return { rows: [], notes };

  const ideas = readIdeas(file.name, columns, notes);
  const covariates = releasedCovariates(file.name, columns, stage, notes);
  noteRepeatedReviews(file.name, columns, notes);
  noteLeftOut(file.name, columns, notes);
  const rows: LocatedRow[] = [];
  ideas.forEach((idea, index) => {
    const row = index + 1;
    const arm = String(columns.condition?.[index] ?? "").trim();
    const topic = String(columns.topic?.[index] ?? "").trim() || null;
    for (const [column, value] of [
      ["idea_id", idea],
      ["condition", arm],
    ] as const) {
      if (value === "")
        problems.add(file.name, { row, column, value }, `The ${column} is missing.`, "Fill it in.");
    }
    for (const { metric, column } of releasedMetrics) {
      const written = columns[column]?.[index];
      if (written === undefined) continue;
      const score = readNumber(String(written));
      if (score === undefined) {
        const value = String(written);
        problems.add(
          file.name,
          { row, column, value },
          "This is not a score.",
          numberRemedy(value),
        );
        continue;
      }
      rows.push({
        score: {
          stage,
          idea,
          arm,
          topic,
          reviewer: null,
          metric,
          score,
          covariates: covariates[index] ?? {},
        },
        file: file.name,
        row,
      });
    }
  });
  return { rows, notes };
}

function readStage(
  file: string,
  columns: ReleasedColumns,
  problems: ProblemList,
): "pre" | "post" | null {
  const pre = Object.hasOwn(columns, "feasibility_score");
  const post = Object.hasOwn(columns, "soundness_score");
  if (pre !== post) return pre ? "pre" : "post";
  problems.add(
    file,
    {},
    pre
      ? "The file has both feasibility_score and soundness_score, so that its stage cannot be told."
      : "The file has neither feasibility_score nor soundness_score, so that its stage cannot be told.",
    "Reviews of ideas have feasibility_score, reviews of executions soundness_score: one file for each.",
  );
  return null;
}

/** The ids without stray blanks, which some ids of the release have before their suffix. */
function readIdeas(file: string, columns: ReleasedColumns, notes: DataNote[]): string[] {
  const written = (columns.idea_id ?? []).map(String);
  const ideas = written.map((id) => id.trim().replace(/\s*_\s*/g, "_"));
  const trimmed = [...new Set(written.filter((id, index) => id !== ideas[index]))];
  if (trimmed.length > 0)
    notes.push({
      file,
      note: `Stray blanks were taken out of ${trimmed.length === 1 ? "1 idea id" : `${trimmed.length} idea ids`}: ${trimmed
        .slice(0, 6)
        .map((id) => `“${id}”`)
        .join(", ")}${trimmed.length > 6 ? ", …" : ""}.`,
    });
  return ideas;
}

const read = new Set<string>([
  ...releasedMetrics.map(({ column }) => column),
  ...["idea_id", "condition", "topic", "timestamp", "consent", "no_ai", "experience"],
  ...["familiarity", "confidence_score", "minutes"],
]);

function noteLeftOut(file: string, columns: ReleasedColumns, notes: DataNote[]): void {
  const others = Object.keys(columns).filter((column) => !read.has(column));
  const unknown = others.filter((column) => !column.endsWith("_rationale"));
  if (others.length > unknown.length)
    notes.push({
      file,
      note: "The written rationales are not part of the scores and are left out.",
    });
  if (unknown.length > 0)
    notes.push({ file, note: `Columns that are not read: ${unknown.join(", ")}.` });
}
