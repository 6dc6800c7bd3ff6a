import "server-only";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { FileRefusal } from "@/lib/files/file-refusal";

/** More than any paper says: a file made to keep the server busy is not read on. */
const characterLimit = 2_000_000;

/**
 * The text of each page of a paper, line by line as it stands there.
 * @throws FileRefusal where a page can't be read
 */
export async function readPaperPages(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({
    // pdf.js takes over the memory that it is given.
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items
        .map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""))
        .join("");
      length += text.length;
      if (length > characterLimit)
        throw new FileRefusal("The paper holds more text than can be read.");
      pages.push(text);
    }
    return pages;
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    throw new FileRefusal("The text of the paper can't be read. Export it again from its source.");
  } finally {
    await task.destroy();
  }
}
