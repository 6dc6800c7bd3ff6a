import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from "pdf-lib";

const deepest = 50;

/** The named places of a paper. Names are their author's words (a label, a heading), so links get the places instead. */
export function namedDestinations(source: PDFDocument): ReadonlyMap<string, PDFArray> {
  const { catalog, context } = source;
  const found = new Map<string, PDFArray>();
  const old = context.lookup(catalog.get(PDFName.of("Dests")));
  if (old instanceof PDFDict) {
    for (const [key, value] of old.entries()) add(found, key.decodeText(), value, context);
  }
  const names = context.lookup(catalog.get(PDFName.of("Names")));
  if (names instanceof PDFDict) walk(found, names.get(PDFName.of("Dests")), context, 0);
  return found;
}

/** The key under which a link's target stands among the named places, or undefined where it is a place itself. */
export function destinationName(value: PDFObject | undefined): string | undefined {
  if (value instanceof PDFName) return value.decodeText();
  return value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : undefined;
}

function walk(
  found: Map<string, PDFArray>,
  node: PDFObject | undefined,
  context: PDFContext,
  depth: number,
): void {
  const dict = context.lookup(node);
  if (!(dict instanceof PDFDict) || depth > deepest) return;
  const pairs = context.lookup(dict.get(PDFName.of("Names")));
  const flat = pairs instanceof PDFArray ? pairs.asArray() : [];
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const name = destinationName(context.lookup(flat[at]));
    if (name !== undefined) add(found, name, flat[at + 1], context);
  }
  const kids = context.lookup(dict.get(PDFName.of("Kids")));
  for (const kid of kids instanceof PDFArray ? kids.asArray() : []) {
    walk(found, kid, context, depth + 1);
  }
}

function add(
  found: Map<string, PDFArray>,
  name: string,
  value: PDFObject | undefined,
  context: PDFContext,
): void {
  const place = context.lookup(value);
  const inner = place instanceof PDFDict ? context.lookup(place.get(PDFName.of("D"))) : place;
  if (inner instanceof PDFArray && !found.has(name)) found.set(name, inner);
}
