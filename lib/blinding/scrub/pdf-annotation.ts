import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFObject,
} from "pdf-lib";
import { neutralAddress } from "./link-targets";
import type { PdfCopy } from "./pdf-copy";
import { destinationName } from "./pdf-destinations";

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

/** What the flags of an annotation say that no reader shows: hidden, or not on the screen. */
const unseen = 0b10_0010;

/** The places that names stand for. */
type Places = ReadonlyMap<string, PDFArray>;

/** An annotation as reviewers may have it, or undefined where nothing of it may stay. */
export function copyAnnotation(
  annotation: PDFDict,
  copy: PdfCopy,
  places: Places,
): PDFDict | undefined {
  const flags = copy.lookUp(annotation.get(PDFName.of("F")));
  if (flags instanceof PDFNumber && (flags.asNumber() & unseen) !== 0) return undefined;
  const subtype = copy.lookUp(annotation.get(PDFName.of("Subtype")));
  const kind = subtype instanceof PDFName ? subtype.decodeText() : "";
  if (kind === "Link") {
    const target = linkTarget(annotation, copy, places);
    // Without its target it is the frame that programs draw around it.
    return kept(annotation, kind, [...entriesOfAll, "H"], copy, target);
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

/** A place in the paper, or a paper on the web. Other addresses, local files and scripts name people or do things. */
function linkTarget(
  annotation: PDFDict,
  copy: PdfCopy,
  places: Places,
): [string, PDFObject] | undefined {
  const destination = annotation.get(PDFName.of("Dest"));
  if (destination) return placeInPaper(destination, copy, places);
  const action = copy.lookUp(annotation.get(PDFName.of("A")));
  if (!(action instanceof PDFDict)) return undefined;
  const kind = copy.lookUp(action.get(PDFName.of("S")))?.toString();
  if (kind === "/GoTo") return placeInPaper(action.get(PDFName.of("D")), copy, places);
  const address = copy.lookUp(action.get(PDFName.of("URI")));
  const isText = address instanceof PDFString || address instanceof PDFHexString;
  const neutral = kind === "/URI" && isText ? neutralAddress(address.decodeText()) : undefined;
  if (!neutral) return undefined;
  const made = copy.emptyDict();
  made.set(PDFName.of("S"), PDFName.of("URI"));
  made.set(PDFName.of("URI"), PDFString.of(neutral));
  return ["A", made];
}

function placeInPaper(
  target: PDFObject | undefined,
  copy: PdfCopy,
  places: Places,
): [string, PDFObject] | undefined {
  const value = copy.lookUp(target);
  const name = destinationName(value);
  const place = name === undefined ? value : places.get(name);
  return place instanceof PDFArray ? ["Dest", copy.value(place)] : undefined;
}
