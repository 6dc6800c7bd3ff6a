import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from "pdf-lib";
import { FileRefusal } from "@/lib/files/file-refusal";
import { demandShowing, isLayer } from "./pdf-layers";
import { cleanPicture } from "./pdf-picture";

/** Entries that describe people, programs, times or files, wherever in a document they stand. */
const describing = new Set([
  "Metadata",
  "PieceInfo",
  "LastModified",
  "CreationDate",
  "ModDate",
  "Author",
  "Creator",
  "CreatorInfo",
  "Producer",
  "Info",
  "AA",
  "JS",
  "OpenAction",
  "EmbeddedFiles",
  "EF",
  "AF",
  "Thumb",
  "OPI",
  "Parent",
  "StructParent",
  "StructParents",
  "StructTreeRoot",
]);
/** In a stream's dictionary these point to files outside the document. */
const ofStreams = new Set(["Length", "F", "FFilter", "FDecodeParms", "DL", "Ref"]);

/**
 * Copies what is asked for, and whatever that refers to, from one document into another, and leaves out what describes
 * people. References to pages lead to the copied pages; references to anything else of the page tree lead nowhere.
 */
export class PdfCopy {
  private readonly references = new Map<PDFRef, PDFRef>();
  private readonly waiting: [PDFRef, PDFObject][] = [];

  constructor(
    private readonly source: PDFContext,
    private readonly target: PDFContext,
    private readonly pages: ReadonlyMap<PDFRef, PDFRef>,
  ) {}

  emptyDict(): PDFDict {
    return PDFDict.withContext(this.target);
  }

  array(values: readonly PDFObject[]): PDFArray {
    const made = PDFArray.withContext(this.target);
    for (const value of values) made.push(value);
    return made;
  }

  /** The source's object behind a reference. */
  lookUp(value: PDFObject | undefined): PDFObject | undefined {
    return this.source.lookup(value);
  }

  value(value: PDFObject): PDFObject {
    if (value instanceof PDFRef) return this.reference(value);
    if (value instanceof PDFArray)
      return this.array(value.asArray().map((item) => this.value(item)));
    if (value instanceof PDFDict) return isLayer(value) ? this.layer() : this.dict(value);
    if (value instanceof PDFRawStream) return this.stream(value);
    if (value instanceof PDFStream)
      throw new FileRefusal("The PDF holds a stream of unknown kind.");
    return value.clone();
  }

  private dict(dict: PDFDict): PDFDict {
    demandShowing(dict, this.source);
    return this.entries(dict, describing);
  }

  /** What a page's contents refer to; nothing else of a layer is needed once all of them show. */
  private layer(): PDFDict {
    const made = this.emptyDict();
    made.set(PDFName.Type, PDFName.of("OCG"));
    made.set(PDFName.of("Name"), PDFString.of("Layer"));
    return made;
  }

  /** Copies what was only referred to so far. */
  finish(): void {
    for (let next = this.waiting.pop(); next; next = this.waiting.pop()) {
      this.target.assign(next[0], this.value(next[1]));
    }
  }

  private reference(reference: PDFRef): PDFObject {
    const known = this.pages.get(reference) ?? this.references.get(reference);
    if (known) return known;
    const value = this.source.lookup(reference);
    if (!value || value instanceof PDFRef || isPageTree(value)) return PDFNull;
    const place = this.target.nextRef();
    this.references.set(reference, place);
    this.waiting.push([place, value]);
    return place;
  }

  private entries(dict: PDFDict, leftOut: ReadonlySet<string>): PDFDict {
    const made = this.emptyDict();
    for (const [key, value] of dict.entries()) {
      const name = key.decodeText();
      // pdfTeX writes the path and the author of every figure that it includes.
      if (leftOut.has(name) || name.startsWith("PTEX.")) continue;
      made.set(key, this.value(value));
    }
    return made;
  }

  private stream(stream: PDFRawStream): PDFRawStream {
    const { dict, contents } = cleanPicture(stream, this.source);
    return PDFRawStream.of(this.entries(dict, new Set([...describing, ...ofStreams])), contents);
  }
}

function isPageTree(value: PDFObject): boolean {
  const type = value instanceof PDFDict ? value.get(PDFName.Type) : undefined;
  return ["/Page", "/Pages", "/Catalog"].includes(type?.toString() ?? "");
}
