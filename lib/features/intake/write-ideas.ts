import Papa from "papaparse";
import { ideaColumns, snakeCase } from "./idea-columns";
import type { ParsedIdea } from "./parse-ideas";
import type { IdeaFileFormat } from "./read-rows";

/** Writes ideas as a file that `parseIdeas` reads. */
export function writeIdeas(ideas: readonly ParsedIdea[], format: IdeaFileFormat): string {
  const records = ideas.map(({ topic, generator, content }) => {
    const values = { topic, generator, ...content };
    return Object.fromEntries(ideaColumns.map(({ key }) => [snakeCase(key), values[key]]));
  });
  if (format === "json") return `${JSON.stringify({ ideas: records }, null, 2)}\n`;
  if (format === "jsonl") return records.map((record) => `${JSON.stringify(record)}\n`).join("");
  return `${Papa.unparse(records, { newline: "\r\n" })}\r\n`;
}
