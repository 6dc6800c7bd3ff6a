import { findNames, type NameFinding } from "./find-names";

export type BlindText = { readonly content: Uint8Array; readonly findings: readonly NameFinding[] };

/** A file with its names replaced. What holds a zero byte is no text and stays as it is. */
export function blindText(path: string, bytes: Uint8Array): BlindText {
  if (bytes.includes(0)) return { content: bytes, findings: [] };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Any bytes are Latin-1, and come back as they were: what is not UTF-8 loses nothing.
  const utf8 = buffer.toString("utf8");
  const encoding = Buffer.from(utf8, "utf8").equals(buffer) ? "utf8" : "latin1";
  const original = encoding === "utf8" ? utf8 : buffer.toString("latin1");
  const text = path.endsWith(".ipynb") ? plainNotebook(original) : original;
  const { text: blind, findings } = findNames(path, text);
  return { content: blind === original ? bytes : Buffer.from(blind, encoding), findings };
}

type Notebook = { metadata?: Record<string, unknown>; cells?: { metadata?: unknown }[] };

/** A notebook without what editors note about its authors, its kernel's environment, and when each cell ran. */
function plainNotebook(text: string): string {
  let notebook: Notebook;
  try {
    notebook = JSON.parse(text) as Notebook;
  } catch {
    return text;
  }
  if (typeof notebook !== "object" || notebook === null) return text;
  const language = notebook.metadata?.language_info;
  const name = (language as { name?: unknown } | undefined)?.name;
  notebook.metadata = typeof name === "string" ? { language_info: { name } } : {};
  for (const cell of Array.isArray(notebook.cells) ? notebook.cells : []) cell.metadata = {};
  return `${JSON.stringify(notebook, null, 1)}\n`;
}
