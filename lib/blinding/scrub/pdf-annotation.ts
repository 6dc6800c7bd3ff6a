import { PDFDict, PDFHexString, PDFName, PDFString, type PDFObject } from "pdf-lib";
import type { PdfCopy } from "./pdf-copy";

/** Marks that belong to the page's look. Notes, attachments, forms, films and sounds don't stay. */
const marks = [
  "Highlight",
  "Underline",
  "StrikeOut",
  "Squiggly",
  "Square",
  "Circle",
  "Line",
  "Polygon",
  "PolyLine",
  "Ink",
  "FreeText",
  "Stamp",
];

const entriesOfAll = ["Rect", "F", "Border", "BS", "C", "QuadPoints"];
/** How a mark is drawn; who made it, when, and what they wrote beside it has other entries (T, Contents, M, NM). */
const entriesOfMarks = ["AP", "AS", "BE", "IC", "Vertices", "InkList", "L", "LE", "CA", "RD"];

/** An annotation as reviewers may have it, or undefined where nothing of it may stay. */
export function copyAnnotation(annotation: PDFDict, copy: PdfCopy): PDFDict | undefined {
  const subtype = copy.lookUp(annotation.get(PDFName.of("Subtype")));
  const kind = subtype instanceof PDFName ? subtype.decodeText() : "";
  if (kind === "Link") {
    const target = linkTarget(annotation, copy);
    return target && kept(annotation, kind, [...entriesOfAll, "H"], copy, target);
  }
  return marks.includes(kind)
    ? kept(annotation, kind, [...entriesOfAll, ...entriesOfMarks], copy)
    : undefined;
}

function kept(
  annotation: PDFDict,
  kind: string,
  names: readonly string[],
  copy: PdfCopy,
  extra?: [string, PDFObject],
): PDFDict {
  const made = copy.emptyDict();
  made.set(PDFName.Type, PDFName.of("Annot"));
  made.set(PDFName.of("Subtype"), PDFName.of(kind));
  for (const name of names) {
    const value = annotation.get(PDFName.of(name));
    if (value) made.set(PDFName.of(name), copy.value(value));
  }
  if (extra) made.set(PDFName.of(extra[0]), extra[1]);
  return made;
}

/** A place in the paper or a page on the web. Mail addresses, local files and scripts name people or do things. */
function linkTarget(annotation: PDFDict, copy: PdfCopy): [string, PDFObject] | undefined {
  const destination = annotation.get(PDFName.of("Dest"));
  if (destination) return ["Dest", copy.value(destination)];
  const action = copy.lookUp(annotation.get(PDFName.of("A")));
  if (!(action instanceof PDFDict)) return undefined;
  const kind = copy.lookUp(action.get(PDFName.of("S")))?.toString();
  const made = copy.emptyDict();
  if (kind === "/GoTo") {
    const place = action.get(PDFName.of("D"));
    if (!place) return undefined;
    made.set(PDFName.of("S"), PDFName.of("GoTo"));
    made.set(PDFName.of("D"), copy.value(place));
    return ["A", made];
  }
  const address = copy.lookUp(action.get(PDFName.of("URI")));
  const isText = address instanceof PDFString || address instanceof PDFHexString;
  if (kind !== "/URI" || !isText || !/^https?:\/\//i.test(address.decodeText())) return undefined;
  made.set(PDFName.of("S"), PDFName.of("URI"));
  made.set(PDFName.of("URI"), address.clone());
  return ["A", made];
}
