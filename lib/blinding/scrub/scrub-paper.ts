import {
  ParseSpeeds,
  type PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRef,
  PDFWriter,
  type PDFPage,
} from "pdf-lib";
import { FileRefusal } from "@/lib/files/file-refusal";
import { copyAnnotation } from "./pdf-annotation";
import { PdfCopy } from "./pdf-copy";
import { namedDestinations } from "./pdf-destinations";
import { demandShownLayers } from "./pdf-layers";

export type ScrubbedPaper = {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly pageCount: number;
};

/** What a page needs to look as it does. All else (metadata, thumbnails, scripts, edit history) stays behind. */
const pageEntries = [
  "Resources",
  "MediaBox",
  "CropBox",
  "BleedBox",
  "TrimBox",
  "ArtBox",
  "Rotate",
  "UserUnit",
  "Contents",
  "Group",
];

/**
 * Writes a paper anew: only what its pages show and link to is copied into an empty document, which has no Info, no
 * XMP, no attachments, no scripts, no form, no bookmarks, no identifiers and no earlier revisions. The same paper
 * gives the same bytes. (pdf-lib's own copyPages was left: it copies whatever a page refers to, and breaks links.)
 * Layers' names and names of places are left out as well, and links stay where they lead within the paper or to a
 * place that is known to hold papers (`link-targets`). What can still tell programs apart is what the pages are made
 * of: fonts and their subsets' names, how the contents are written, the size of the page, a scan's pictures.
 * @throws FileRefusal where the file is no PDF, is encrypted or broken, or has hidden layers
 */
export async function scrubPaper(bytes: Uint8Array): Promise<ScrubbedPaper> {
  const source = await openPaper(bytes);
  try {
    return await writeAnew(source);
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    throw brokenPaper();
  }
}

async function openPaper(bytes: Uint8Array): Promise<PDFDocument> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!raw.subarray(0, 1024).includes("%PDF-")) {
    throw new FileRefusal("This is not a PDF, whatever its name says. Export the paper as PDF.");
  }
  try {
    return await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      parseSpeed: ParseSpeeds.Fast,
    });
  } catch {
    // Encrypted documents fail in several ways; the dictionary that names the encryption is never encrypted itself.
    if (!raw.includes("/Encrypt")) throw brokenPaper();
    throw new FileRefusal(
      "The PDF is encrypted or protected by a password. Save it without protection.",
    );
  }
}

function brokenPaper(): FileRefusal {
  return new FileRefusal(
    "The PDF is broken and can't be read as a whole. Export it again from its source.",
  );
}

async function writeAnew(source: PDFDocument): Promise<ScrubbedPaper> {
  const pages = source.getPages();
  if (pages.length === 0) throw new FileRefusal("The PDF has no pages.");
  demandShownLayers(source);
  const named = namedDestinations(source);
  const target = PDFContext.create();
  const catalog = target.nextRef();
  const tree = target.nextRef();
  // By position, since a broken tree may name a page twice.
  const places = pages.map(() => target.nextRef());
  const placeOf = new Map(pages.map((page, index) => [page.ref, places[index] ?? tree]));
  const copy = new PdfCopy(source.context, target, placeOf);
  places.forEach((place, index) => {
    const page = pages[index];
    if (page) target.assign(place, copyPage(page, tree, copy, named));
  });
  target.assign(tree, target.obj({ Type: "Pages", Count: pages.length, Kids: places }));
  target.assign(catalog, target.obj({ Type: "Catalog", Pages: tree }));
  copy.finish();
  target.trailerInfo.Root = catalog;
  const written = await PDFWriter.forContext(target, 500).serializeToBuffer();
  return { content: new Uint8Array(written), pageCount: pages.length };
}

function copyPage(
  page: PDFPage,
  tree: PDFRef,
  copy: PdfCopy,
  named: ReadonlyMap<string, PDFArray>,
): PDFDict {
  const made = copy.emptyDict();
  made.set(PDFName.Type, PDFName.Page);
  made.set(PDFName.Parent, tree);
  for (const key of pageEntries) {
    const value = page.node.getInheritableAttribute(PDFName.of(key));
    if (value) made.set(PDFName.of(key), copy.value(value));
  }
  const annotations = (page.node.Annots()?.asArray() ?? []).flatMap((entry) => {
    const annotation = copy.lookUp(entry);
    return annotation instanceof PDFDict ? (copyAnnotation(annotation, copy, named) ?? []) : [];
  });
  if (annotations.length > 0) made.set(PDFName.Annots, copy.array(annotations));
  return made;
}
