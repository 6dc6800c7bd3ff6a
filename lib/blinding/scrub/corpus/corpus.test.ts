import { readFile } from "node:fs/promises";
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { everythingIn, hexOf } from "../everything-in-fixture";
import { scrubPaper } from "../scrub-paper";
import { made, madePapers, secret } from "./made-papers-fixture";
import { renderedPages } from "./rendered-pages-fixture";

/** Papers of real programs, out of the test data of two packages, with the words of the refusal where there is one. */
const foundPapers: readonly [producer: string, path: string, refusal?: RegExp][] = [
  ["Quartz", "pdf-parse/test/data/01-valid.pdf"],
  ["Google", "pdf-parse/test/data/02-valid.pdf"],
  ["a broken file", "pdf-parse/test/data/03-invalid.pdf", /broken/],
  ["Distiller", "pdf-parse/test/data/04-valid.pdf"],
  ["Word", "pdf-parse/test/data/05-versions-space.pdf"],
  ["cairo, 3 pages", "pdf-merger-js/test/fixtures/123.pdf"],
  ["cairo, 9 pages", "pdf-merger-js/test/fixtures/123456789.pdf"],
  ["cairo, 4 pages", "pdf-merger-js/test/fixtures/2468.pdf"],
  ["pdfjs of npm", "pdf-merger-js/test/fixtures/MergeDemo.pdf"],
  ["LibreOffice", "pdf-merger-js/test/fixtures/Testfile_A.pdf"],
  ["LibreOffice, another", "pdf-merger-js/test/fixtures/Testfile_B.pdf"],
  ["a merger", "pdf-merger-js/test/fixtures/Testfile_AB.pdf"],
  ["Declaration of Human Rights", "pdf-merger-js/test/fixtures/UDHR.pdf"],
  ["Prince", "pdf-merger-js/test/fixtures/issue-42.pdf"],
  ["an encrypted file", "pdf-merger-js/test/fixtures/issue-88.pdf", /protected by a password/],
];
const slow = { timeout: 120_000 };
const wholeNames =
  /\/(Info|Metadata|ID|EmbeddedFiles|JavaScript|JS|CreationDate|ModDate|PieceInfo|OCProperties|Outlines|AcroForm|Encrypt|StructTreeRoot)\b/;

async function expectSamePages(before: Uint8Array, after: Uint8Array) {
  const [pages, scrubbed] = [await renderedPages(before), await renderedPages(after)];
  expect(scrubbed.length).toBe(pages.length);
  pages.forEach((page, index) => expect(scrubbed[index], `page ${index + 1}`).toEqual(page));
}

/** What a document says of its making: program, person, times, identifiers. */
async function sayingsOf(bytes: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const info = context.lookup(context.trailerInfo.Info);
  if (!(info instanceof PDFDict)) return [];
  return ["Author", "Creator", "Producer", "CreationDate", "ModDate"].flatMap((key) => {
    const value = context.lookup(info.get(PDFName.of(key)));
    const isText = value instanceof PDFString || value instanceof PDFHexString;
    const text = isText ? value.decodeText() : "";
    return text.length > 7 ? [text] : [];
  });
}

describe("papers of many programs", () => {
  it("are told apart by one thin line", async () => {
    const plain = await made(1, () => undefined);
    const lined = await made(1, (document) =>
      document.getPage(0).drawLine({ start: { x: 72, y: 300 }, end: { x: 300, y: 300 } }),
    );
    await expect(expectSamePages(plain, lined)).rejects.toThrow(/page 1/);
  });

  it.each(foundPapers)("%s", slow, async (_, path, refusal) => {
    const bytes = new Uint8Array(await readFile(`node_modules/${path}`));
    if (refusal) return expect(scrubPaper(bytes)).rejects.toThrow(refusal);
    const { content } = await scrubPaper(bytes);
    const everything = await everythingIn(content);
    for (const saying of await sayingsOf(bytes)) {
      expect(everything).not.toContain(saying);
      expect(everything.toUpperCase()).not.toContain(hexOf(saying));
    }
    expect(Buffer.from(content).toString("latin1")).not.toMatch(wholeNames);
    await expectSamePages(bytes, content);
  });

  it.each(madePapers)("made with %s", slow, async (_, make, refusal) => {
    const bytes = await make();
    if (refusal) return expect(scrubPaper(bytes)).rejects.toThrow(refusal);
    // What isn't found before can't be found after: the search is tried on the paper as it came.
    const before = await everythingIn(bytes);
    expect(before.includes(secret) || before.toUpperCase().includes(hexOf(secret))).toBe(true);
    const { content } = await scrubPaper(bytes);
    const after = await everythingIn(content);
    expect(after.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(after.toUpperCase()).not.toContain(hexOf(secret));
    await expectSamePages(bytes, content);
  });
});
