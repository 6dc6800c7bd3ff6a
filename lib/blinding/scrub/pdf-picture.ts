import {
  decodePDFRawStream,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  PDFRawStream,
  type PDFObject,
} from "pdf-lib";
import { FileRefusal } from "@/lib/files/file-refusal";
import { stripJpeg, stripJpeg2000 } from "./strip-image";

const filterName = PDFName.of("Filter");
const parametersName = PDFName.of("DecodeParms");

const strippers: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | undefined>> = {
  "/DCTDecode": stripJpeg,
  "/DCT": stripJpeg,
  "/JPXDecode": stripJpeg2000,
};

/**
 * A stream whose picture is freed of EXIF and the like; any other stream as it is.
 * @throws FileRefusal where a picture can't be read
 */
export function cleanPicture(
  stream: PDFRawStream,
  context: PDFContext,
): { dict: PDFDict; contents: Uint8Array } {
  const filters = listOf(context.lookup(stream.dict.get(filterName)), context);
  const last = filters.at(-1);
  const strip = strippers[last?.toString() ?? ""];
  if (!strip || !last) return { dict: stream.dict, contents: stream.contents };
  const picture = filters.length > 1 ? outerDecoded(stream, filters, context) : stream.contents;
  const contents = strip(picture);
  if (!contents) {
    throw new FileRefusal(
      "A picture in the PDF can't be read, so nothing can make sure that it holds no names. Export the figure again.",
    );
  }
  if (filters.length === 1) return { dict: stream.dict, contents };
  const dict = stream.dict.clone();
  dict.set(filterName, last);
  dict.delete(parametersName);
  const parameters = listOf(context.lookup(stream.dict.get(parametersName)), context).at(-1);
  if (parameters instanceof PDFDict) dict.set(parametersName, parameters);
  return { dict, contents };
}

/** The picture out of the encodings that are wrapped around it. */
function outerDecoded(
  stream: PDFRawStream,
  filters: readonly PDFObject[],
  context: PDFContext,
): Uint8Array {
  const dict = PDFDict.withContext(context);
  const outer = PDFArray.withContext(context);
  for (const filter of filters.slice(0, -1)) outer.push(filter);
  dict.set(filterName, outer);
  return decodePDFRawStream(PDFRawStream.of(dict, stream.contents)).decode();
}

function listOf(value: PDFObject | undefined, context: PDFContext): PDFObject[] {
  if (value === undefined) return [];
  if (!(value instanceof PDFArray)) return [value];
  return value.asArray().flatMap((item) => context.lookup(item) ?? []);
}
