import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { z } from "zod";
import { pairwiseReportSchema } from "@/lib/features/analysis/report-schema/pairwise-report";
import { reportSchema } from "@/lib/features/analysis/report-schema/report-schema";
import { isMain } from "./main-module";
import { projectFolder } from "./migration-files";
import { schemaRows, type JsonSchema, type SchemaRow } from "./report-docs/schema-rows";

const file = path.join(projectFolder, "docs", "report.md");
const introduction = path.join(projectFolder, "scripts", "report-docs", "introduction.md");

/** Every field of both reports. */
export function documentedRows(): { study: SchemaRow[]; pairwise: SchemaRow[] } {
  const rowsOf = (schema: z.ZodType) =>
    schemaRows("", "", z.toJSONSchema(schema) as JsonSchema, new Map()).slice(1);
  return { study: rowsOf(reportSchema), pairwise: rowsOf(pairwiseReportSchema) };
}

/** A section for each field at the top of a report, with a list of what is in it. */
function sections(rows: readonly SchemaRow[], level: string): string[] {
  const top = rows.filter((row) => /^\w+$/.test(row.path));
  return top.map((row) => {
    const own = rows.filter((other) => new RegExp(`^${row.path}[.[]`).test(other.path));
    const head = `${level} ${row.path}\n\n${row.meaning ?? ""} _(${row.type})_\n`;
    const lines = own.map(
      ({ path: place, type, meaning }) =>
        `- \`${place.slice(row.path.length).replace(/^\./, "")}\` (${type}): ${meaning ?? ""}`,
    );
    return [head, ...lines, ""].join("\n");
  });
}

/** The whole of docs/report.md. */
export async function reportDocumentation(): Promise<string> {
  const { study, pairwise } = documentedRows();
  const text = [
    readFileSync(introduction, "utf8").trimEnd(),
    "\n## The study's report\n",
    ...sections(study, "###"),
    "\n## The report of pairwise comparisons\n",
    ...sections(pairwise, "###"),
  ].join("\n");
  return format(text, { ...(await resolveConfig(file)), parser: "markdown" });
}

/** What the file says now. */
export function writtenDocumentation(): string {
  return readFileSync(file, "utf8");
}

if (isMain(import.meta.url)) writeFileSync(file, await reportDocumentation());
