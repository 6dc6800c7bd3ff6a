import { createCanvas } from "@napi-rs/canvas";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A page as a reader sees it: its words, and a hash of its pixels. */
export type RenderedPage = {
  readonly text: string;
  readonly size: string;
  readonly pixels: string;
};

const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const folder = (name: string) => `${join(home, name)}/`;

/** Draws each page of a PDF with pdf.js, the reader that reviewers have. */
export async function renderedPages(bytes: Uint8Array): Promise<RenderedPage[]> {
  const loading = getDocument({
    // pdf.js takes the bytes away from whoever hands them over.
    data: Uint8Array.from(bytes),
    standardFontDataUrl: folder("standard_fonts"),
    cMapUrl: folder("cmaps"),
    wasmUrl: folder("wasm"),
    iccUrl: folder("iccs"),
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await loading.promise;
  const pages: RenderedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const size = page.getViewport({ scale: 1 });
    // Large enough that a moved letter shows, small enough for hundreds of pages.
    const viewport = page.getViewport({ scale: 500 / Math.max(size.width, size.height) });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const canvasContext = canvas.getContext("2d") as unknown as CanvasRenderingContext2D;
    await page.render({ canvas: null, canvasContext, viewport }).promise;
    pages.push({
      text: items.map((item) => ("str" in item ? item.str : "")).join("\n"),
      size: `${size.width}x${size.height}`,
      pixels: createHash("sha256").update(canvas.data()).digest("hex"),
    });
    page.cleanup();
  }
  await loading.destroy();
  return pages;
}
