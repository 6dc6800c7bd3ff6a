import { columnsOf, holdsCanary, holdsText } from "./columns";
import type { OwnerDatabase } from "./database";

/** Public columns in which no words of anybody's can stand: each holds one of a few known terms, or numbers. */
const plainColumns = new Set([
  "arm.origin",
  "arm_guess.answer",
  "assignment.stage",
  "audit_entry.chain",
  "execution.status",
  "invitation.role",
  "member.roles",
  "plan_change.category",
  "review_form.stage",
  "score.metric",
  "stored_file.kind",
  "stored_file.mediaType",
  "study.kind",
  "study.phase",
  "study.settings",
]);

/** Sealed columns of a study that could hold words and hold no canary. */
export async function findUncoveredSealed(
  database: OwnerDatabase,
  studyId: string,
): Promise<string[]> {
  const columns = (await columnsOf(database, "sealed")).filter(holdsText);
  const uncovered: string[] = [];
  for (const column of columns) {
    if (await holdsCanary(database, column, studyId)) continue;
    uncovered.push(`sealed.${column.table}.${column.column}`);
  }
  return uncovered;
}

/** Public columns that could hold words, are not known to be plain, and hold no canary in any study. */
export async function findUncoveredPublic(database: OwnerDatabase): Promise<string[]> {
  const columns = (await columnsOf(database, "public")).filter(holdsText);
  const uncovered: string[] = [];
  for (const column of columns) {
    const name = `${column.table}.${column.column}`;
    if (plainColumns.has(name)) continue;
    if (!(await holdsCanary(database, column))) uncovered.push(name);
  }
  return uncovered;
}
