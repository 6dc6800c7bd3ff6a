import { z } from "zod";
import type { ProblemList } from "./data-problem";
import type { DataFile } from "./located-row";

const cell = z.union([z.string(), z.number()], { error: "This is neither a text nor a number." });
const columnsSchema = z.record(
  z.string(),
  z.array(cell, { error: "This is not a list of values." }),
);

/** The released format: one list of values a column, entry i of every list belonging to review i. */
export type ReleasedColumns = z.infer<typeof columnsSchema>;

/** The metrics of the release in the order of the published tables, with the column that holds each. */
export const releasedMetrics = [
  { metric: "novelty", column: "novelty_score" },
  { metric: "excitement", column: "excitement_score" },
  { metric: "feasibility", column: "feasibility_score" },
  { metric: "soundness", column: "soundness_score" },
  { metric: "effectiveness", column: "effectiveness_score" },
  { metric: "overall", column: "overall_score" },
  { metric: "codebase-quality", column: "codebase_quality" },
  { metric: "faithfulness", column: "faithfulness_score" },
] as const;

const described =
  "Review data in JSON are one object of columns, each a list with one entry a review.";

/** The columns of a file, all of one length and with those that no file lacks; null after adding its problems. */
export function readReleasedColumns(
  { name, text }: DataFile,
  problems: ProblemList,
): ReleasedColumns | null {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const cause = error instanceof Error ? ` (${error.message})` : "";
    problems.add(
      name,
      {},
      `This is not valid JSON${cause}.`,
      "Choose the file as it was released.",
    );
    return null;
  }
  const parsed = columnsSchema.safeParse(value);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      const row = typeof path[1] === "number" ? path[1] + 1 : null;
      problems.add(name, { row, column: String(path[0] ?? "") || null }, message, described);
    }
    return null;
  }
  const columns = parsed.data;
  const missing = ["idea_id", "condition"].filter((column) => !Object.hasOwn(columns, column));
  if (missing.length > 0) {
    const found = Object.keys(columns).slice(0, 12).join(", ") || "nothing";
    problems.add(
      name,
      {},
      `The ${missing.join(" and ")} of the reviews are missing; the file has ${found}.`,
      described,
    );
    return null;
  }
  return haveOneLength(name, columns, problems) ? columns : null;
}

function haveOneLength(file: string, columns: ReleasedColumns, problems: ProblemList): boolean {
  const expected = columns.idea_id?.length ?? 0;
  const wrong = Object.entries(columns).filter(([, values]) => values.length !== expected);
  for (const [column, values] of wrong)
    problems.add(
      file,
      { column },
      `This column has ${values.length} entries where idea_id has ${expected}.`,
      "Every column needs one entry for each review: restore the missing ones.",
    );
  if (expected === 0)
    problems.add(file, {}, "The file holds no review.", "Choose a file with review scores.");
  return wrong.length === 0 && expected > 0;
}
