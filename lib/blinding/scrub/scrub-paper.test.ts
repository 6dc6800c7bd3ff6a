import { PDFArray, PDFDict, PDFDocument, PDFName } from "pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { FileRefusal } from "@/lib/files/file-refusal";
import { everythingIn, hexOf } from "./everything-in-fixture";
import { plantedJpeg, plantedPaper } from "./planted-paper-fixture";
import { scrubPaper, type ScrubbedPaper } from "./scrub-paper";
import { stripJpeg } from "./strip-image";

const canary = "QuetzalcoatlSecretAuthor";

describe("scrubPaper", () => {
  let planted: Uint8Array;
  let scrubbed: ScrubbedPaper;
  beforeAll(async () => {
    planted = await plantedPaper(canary);
    scrubbed = await scrubPaper(planted);
  });

  it("leaves nothing of an author in Info, XMP, attachments, scripts, annotations, figures, photos", async () => {
    // The test sees what it looks for before it says that it is gone.
    const before = await everythingIn(planted);
    expect(before).toContain(canary);
    expect(before).toContain(hexOf(canary));
    const after = await everythingIn(scrubbed.content);
    expect(after).not.toContain(canary);
    expect(after.toUpperCase()).not.toContain(hexOf(canary));
    expect(after).not.toContain("pdf-lib");
    expect(after).not.toMatch(/\/(Info|Metadata|ID|EmbeddedFiles|JavaScript|CreationDate)\b/);
  });

  it("keeps the pages, their words, links to papers and links within the paper", async () => {
    expect(scrubbed.pageCount).toBe(2);
    const document = await PDFDocument.load(scrubbed.content, { updateMetadata: false });
    expect(document.getPageCount()).toBe(2);
    const after = await everythingIn(scrubbed.content);
    expect(after).toContain("https://doi.org/10.1000/182");
    expect(after).toContain(Buffer.from("Page 2").toString("hex").toUpperCase());
    const page = document.getPage(0);
    const kinds = (page.node.Annots()?.asArray() ?? []).map((_, index) =>
      page.node.Annots()?.lookup(index, PDFDict),
    );
    expect(kinds.map((kind) => kind?.get(PDFName.of("Subtype"))?.toString())).toEqual([
      "/Highlight",
      ...Array<string>(4).fill("/Link"),
    ]);
    const leading = kinds.map((kind) => ["A", "Dest"].filter((key) => kind?.get(PDFName.of(key))));
    expect(leading).toEqual([[], ["A"], [], [], ["Dest"]]);
    const destination = kinds.at(-1)?.lookup(PDFName.of("Dest"), PDFArray);
    expect(destination?.get(0)).toBe(document.getPage(1).ref);
  });

  it("gives the same bytes for the same paper", async () => {
    const again = await scrubPaper(planted);
    expect(Buffer.compare(again.content, scrubbed.content)).toBe(0);
  });

  it("scrubs its own work without a change", async () => {
    const again = await scrubPaper(scrubbed.content);
    expect(again.pageCount).toBe(2);
    expect(again.content.length).toBe(scrubbed.content.length);
  });

  it("refuses what is no PDF, by its content", async () => {
    await expect(scrubPaper(Buffer.from("PK\x03\x04 paper.pdf"))).rejects.toThrow(/not a PDF/);
    await expect(scrubPaper(new Uint8Array(0))).rejects.toThrow(/not a PDF/);
  });

  it("refuses encrypted and broken papers instead of passing them through", async () => {
    const plain = Buffer.from(planted).toString("latin1");
    const source = await PDFDocument.load(planted);
    source.context.trailerInfo.Encrypt = source.context.obj({ Filter: "Standard" });
    const encrypted = await source.save({ useObjectStreams: false });
    await expect(scrubPaper(encrypted)).rejects.toThrow(/protected by a password/);
    const half = Buffer.from(plain.slice(0, plain.length / 3), "latin1");
    await expect(scrubPaper(half)).rejects.toThrow(FileRefusal);
    await expect(scrubPaper(Buffer.from("%PDF-1.7\nnothing"))).rejects.toThrow(/broken/);
  });
});

describe("stripJpeg", () => {
  it("keeps the picture and drops EXIF, comments and what follows the end", () => {
    const stripped = Buffer.from(stripJpeg(plantedJpeg(canary)) ?? []).toString("latin1");
    expect(stripped).not.toContain(canary);
    expect(stripped).toContain("JFIF");
    expect(stripped.endsWith("\x03\xff\xd9")).toBe(true);
  });

  it("has no answer for what is not whole", () => {
    expect(stripJpeg(plantedJpeg(canary).subarray(0, 40))).toBeUndefined();
    expect(stripJpeg(Buffer.from("GIF89a"))).toBeUndefined();
  });
});
