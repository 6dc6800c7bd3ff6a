import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { lattice } from "@/lib/blinding/lattice/fields";
import type { Bound } from "@/lib/blinding/lattice/bound";
import { isMain } from "./main-module";
import { projectFolder } from "./migration-files";

const file = path.join(projectFolder, "docs", "blinding.md");
const marks = /(<!-- lattice -->\n)[\s\S]*(\n<!-- end of lattice -->)/;

/** The lattice as a table: a row for each view and bound. */
function latticeTable(): string {
  const rows = Object.entries(lattice).flatMap(([view, fields]) => {
    const byBound = new Map<string, string[]>();
    for (const [field, { audience, from }] of Object.entries<Bound>(fields)) {
      const bound = `${audience} | ${from}`;
      byBound.set(bound, [...(byBound.get(bound) ?? []), `\`${field}\``]);
    }
    return [...byBound].map(([bound, names]) => `| ${view} | ${bound} | ${names.join(", ")} |`);
  });
  return ["| what | lowest audience | from | fields |", "| --- | --- | --- | --- |", ...rows].join(
    "\n",
  );
}

/** docs/blinding.md as it is. */
export function writtenBlinding(): string {
  return readFileSync(file, "utf8");
}

/** docs/blinding.md with the lattice as the code has it. */
export async function blindingDocumentation(): Promise<string> {
  const table = latticeTable();
  const text = writtenBlinding().replace(marks, (_, start: string, end: string) => {
    return `${start}\n${table}\n${end}`;
  });
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

/** A test that the document names: its file, its title, and whether both are there. */
export type NamedTest = {
  readonly file: string;
  readonly title: string;
  readonly isThere: boolean;
};

/** Every test that a text names as `file` “title”. A title ends in … where a test's goes on with a variable. */
export function namedTests(text: string): NamedTest[] {
  const found = text.matchAll(/`([\w./-]+\.(?:test|spec)\.ts)`\s+“([^”]+)”/g);
  return [...found].map(([, place = "", title = ""]) => {
    const source = path.join(projectFolder, place);
    const isOpen = title.endsWith("…");
    const start = isOpen ? title.slice(0, -1).trimEnd() : title;
    const ends = isOpen ? [""] : ['"', "'", "`"];
    const code = existsSync(source) ? readFileSync(source, "utf8") : "";
    const isThere = ['"', "'", "`"].some((quote) =>
      ends.some((end) => code.includes(quote + start + end)),
    );
    return { file: place, title, isThere };
  });
}

if (isMain(import.meta.url)) writeFileSync(file, await blindingDocumentation());
