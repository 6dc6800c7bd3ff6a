import type { DataFile } from "./located-row";

export type DataFormat = "long-csv" | "released-json";

/** Why a file cannot be either format, and what to do. */
export type UnknownFormat = { readonly problem: string; readonly remedy: string };

/** Which format a file is in, by what it holds rather than by its name. */
export function formatOf({ text }: DataFile): DataFormat | UnknownFormat {
  const start = text.replace(/^\uFEFF/, "").trimStart();
  if (start.startsWith("PK\u0003\u0004"))
    return {
      problem: "This is a spreadsheet or zip file.",
      remedy: "Export the sheet as CSV (UTF-8) and choose that.",
    };
  if (text.includes("\u0000") || text.includes("\uFFFD"))
    return {
      problem: "This is not text in UTF-8.",
      remedy: "Save the file again with the encoding UTF-8.",
    };
  if (start.startsWith("["))
    return {
      problem: "This JSON file holds a list.",
      remedy:
        'Review data in JSON are one object of columns, each a list of values: {"idea_id": […], …}.',
    };
  return start.startsWith("{") ? "released-json" : "long-csv";
}
