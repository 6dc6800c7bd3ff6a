import { inflateSync } from "node:zlib";
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFRawStream,
  PDFStream,
  PDFString,
  type PDFObject,
} from "pdf-lib";

/** Everything that a PDF holds: its streams unpacked, its strings and names as they read. */
export async function* pdfReadings(bytes: Uint8Array): AsyncGenerator<Buffer> {
  yield* inflatedStreams(bytes);
  const document = await PDFDocument.load(bytes, {
    ignoreEncryption: true,
    throwOnInvalidObject: false,
    updateMetadata: false,
  }).catch(() => undefined);
  if (!document) return;
  for (const [, object] of document.context.enumerateIndirectObjects()) yield* readObject(object);
  const { Info } = document.context.trailerInfo;
  if (Info) yield* readObject(Info);
}

function* readObject(object: PDFObject): Generator<Buffer> {
  if (object instanceof PDFString || object instanceof PDFHexString) {
    yield Buffer.from(object.decodeText());
  } else if (object instanceof PDFArray) {
    for (const item of object.asArray()) yield* readObject(item);
  } else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      yield Buffer.from(key.asString());
      yield* readObject(value);
    }
  } else if (object instanceof PDFStream) {
    yield* readObject(object.dict);
    if (object instanceof PDFRawStream) yield decodeStream(object);
  } else {
    yield Buffer.from(object.toString());
  }
}

function decodeStream(stream: PDFRawStream): Buffer {
  try {
    return Buffer.from(decodePDFRawStream(stream).decode());
  } catch {
    return Buffer.from(stream.contents); // a picture's own format
  }
}

/** Streams found by their marks alone, for what a PDF holds beside its table of objects. */
function* inflatedStreams(bytes: Uint8Array): Generator<Buffer> {
  const whole = Buffer.from(bytes);
  for (let at = whole.indexOf("stream"); at >= 0; at = whole.indexOf("stream", at + 6)) {
    const start = at + 6 + (whole[at + 6] === 13 ? 2 : 1);
    const end = whole.indexOf("endstream", start);
    if (end < 0) return;
    try {
      yield inflateSync(whole.subarray(start, end), { finishFlush: 2 });
    } catch {
      // not deflated: its bytes are searched as they stand
    }
    at = end + 3;
  }
}
