import { strToU8, zipSync } from "fflate";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { insertWatched, type Planting } from "./planting";
import { nobody, type Reader } from "./secrets";

/** A paper of one page that says `words`, in a compressed stream as papers have it. */
export async function makePaper(words: string): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage().drawText(words, { x: 40, y: 700, size: 12, font });
  return Buffer.from(await document.save());
}

/** An archive with one file that says `words`. */
export function makeCode(words: string): Buffer {
  return Buffer.from(zipSync({ "project/run.py": strToU8(`print("${words}")\n`.repeat(20)) }));
}

/** Plants a file as reviewers get it, and its sealed original. Gives the stored file's id. */
export async function plantFile(
  planting: Planting,
  kind: "paper" | "code",
  owner: readonly Reader[],
  readers: readonly Reader[],
): Promise<string> {
  const { database, secrets, studyId } = planting;
  const words = secrets.mint("public.stored_file.content", readers);
  const content = kind === "paper" ? await makePaper(words) : makeCode(words);
  const row = {
    studyId,
    kind,
    // In truth always "paper.pdf" and "code.zip": whatever stood here, only its owner could be told.
    fileName: secrets.mint("public.stored_file.fileName", owner),
    mediaType: kind === "paper" ? "application/pdf" : "application/zip",
    byteSize: content.byteLength,
    sha256: secrets.mint("public.stored_file.sha256", owner),
    pageCount: kind === "paper" ? 1 : null,
    content,
  };
  const id = await insertWatched(planting, "stored_file", row, nobody);
  const sealed = (column: string) => secrets.mint(`sealed.original_file.${column}`, nobody);
  const original = sealed("content");
  await database.insert("sealed.original_file", {
    storedFileId: id,
    studyId,
    fileName: `${sealed("fileName")}.${kind === "paper" ? "pdf" : "zip"}`,
    sha256: sealed("sha256"),
    content: kind === "paper" ? await makePaper(original) : makeCode(original),
  });
  return id;
}
