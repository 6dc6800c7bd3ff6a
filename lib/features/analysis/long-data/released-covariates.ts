import type { DataNote } from "./data-problem";
import { parseMinutes } from "./parse-minutes";
import { dateOrderOf, parseTimestamp, type DateOrder } from "./parse-timestamps";
import type { ReleasedColumns } from "./released-columns";

type Covariates = Record<string, string | number>;

const yesNoColumns = ["consent", "no_ai", "experience"] as const;

/**
 * What the release says about each review beside its scores: timestamp, consent, no_ai, experience, familiarity,
 * confidence and minutes. Nothing here excludes a review.
 */
export function releasedCovariates(
  file: string,
  columns: ReleasedColumns,
  stage: "pre" | "post",
  notes: DataNote[],
): Covariates[] {
  const covariates = (columns.idea_id ?? []).map((): Covariates => ({}));
  const fill = (
    name: string,
    column: string,
    read: (text: string) => string | number | undefined,
  ) => {
    const unread: string[] = [];
    columns[column]?.forEach((value, index) => {
      const text = String(value).trim();
      const result = text === "" ? undefined : read(text);
      const own = covariates[index];
      if (result !== undefined && own) own[name] = result;
      else if (text !== "") unread.push(text);
    });
    if (unread.length > 0) notes.push({ file, note: describeUnread(column, unread) });
  };

  const order = readDateOrder(file, columns, stage, notes);
  fill("timestamp", "timestamp", (text) => parseTimestamp(text, order));
  for (const column of yesNoColumns) fill(column, column, (text) => text);
  fill("familiarity", "familiarity", leadingNumber);
  fill("confidence", "confidence_score", leadingNumber);
  fill("minutes", "minutes", parseMinutes);

  for (const column of ["consent", "no_ai"]) {
    const no = covariates.filter((own) => String(own[column]).toLowerCase() === "no").length;
    if (no > 0) notes.push({ file, note: describeKept(column, no) });
  }
  return covariates;
}

/** The level in “3 (you have read …)”. */
function leadingNumber(text: string): number | undefined {
  const [, digits] = /^(\d+(?:\.\d+)?)(?![\d.])/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function readDateOrder(
  file: string,
  columns: ReleasedColumns,
  stage: "pre" | "post",
  notes: DataNote[],
): DateOrder {
  const texts = (columns.timestamp ?? []).map(String);
  const shown = dateOrderOf(texts);
  const order = shown ?? (stage === "pre" ? "month-first" : "day-first");
  if (texts.length > 0)
    notes.push({
      file,
      note: `Dates are read as ${order === "month-first" ? "month/day/year" : "day/month/year"}${
        shown ? "" : ", as released for this stage, since the file does not show it"
      }.`,
    });
  return order;
}

function describeUnread(column: string, unread: readonly string[]): string {
  const examples = [...new Set(unread)].slice(0, 3).map((text) => `“${text.slice(0, 40)}”`);
  const values = unread.length === 1 ? "1 value" : `${unread.length} values`;
  return `${values} of ${column} could not be read and ${unread.length === 1 ? "is" : "are"} left out, such as ${examples.join(", ")}.`;
}

function describeKept(column: string, count: number): string {
  const reviews = count === 1 ? "1 review says" : `${count} reviews say`;
  return `${reviews} “no” to ${column}; ${count === 1 ? "it is" : "they are"} kept, as in the published figures.`;
}
