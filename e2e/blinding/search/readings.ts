import { gunzipSync, inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { pdfReadings } from "./pdf-readings";
import { decodedRuns, unescapings } from "./text-decodings";

// A ZIP in base64 in JSON, escaped once more, is as deep as one of our answers could go.
const deepest = 4;

/**
 * Every text that bytes can be read as: as they stand, without their escapes, out of base64 and hexadecimal, out of
 * compressed data, archives and PDFs, and all of these in one another.
 */
export async function* readings(bytes: Uint8Array, depth = 0): AsyncGenerator<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for await (const part of unpacked(buffer)) {
    if (depth < deepest) yield* readings(part, depth + 1);
  }
  const text = buffer.toString("latin1");
  yield text;
  if (depth >= deepest || isPacked(buffer)) return;
  for (const layer of unescapings(text)) {
    yield* readings(Buffer.from(layer, "latin1"), depth + 1);
  }
  for (const run of decodedRuns(text)) {
    // What is decoded from chance letters is searched as it stands, and opened where it says what it is.
    if (isPacked(run)) yield* readings(run, depth + 1);
    else yield* plainReadings(run);
  }
}

function* plainReadings(bytes: Buffer): Generator<string> {
  const text = bytes.toString("latin1");
  yield text;
  yield* unescapings(text);
  for (const run of decodedRuns(text)) yield run.toString("latin1");
}

const begins = (bytes: Buffer, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);
const isPdf = (bytes: Buffer) => begins(bytes, 0x25, 0x50, 0x44, 0x46);
const isZip = (bytes: Buffer) => begins(bytes, 0x50, 0x4b, 3, 4);
const isGzip = (bytes: Buffer) => begins(bytes, 0x1f, 0x8b, 8);
const isZlib = (bytes: Buffer) =>
  begins(bytes, 0x78) && [0x01, 0x5e, 0x9c, 0xda].includes(bytes[1] ?? 0);
const isPacked = (bytes: Buffer) => [isPdf, isZip, isGzip, isZlib].some((is) => is(bytes));

async function* unpacked(bytes: Buffer): AsyncGenerator<Uint8Array> {
  if (isPdf(bytes)) yield* pdfReadings(bytes);
  if (isZip(bytes)) {
    for (const [name, content] of Object.entries(attempt(() => unzipSync(bytes)) ?? {})) {
      yield Buffer.from(name);
      yield content;
    }
  }
  const opened = isGzip(bytes)
    ? attempt(() => gunzipSync(bytes))
    : isZlib(bytes)
      ? attempt(() => inflateSync(bytes))
      : undefined;
  if (opened) yield opened;
}

/** What only looks like packed data is searched as it stands. */
function attempt<T>(unpack: () => T): T | undefined {
  try {
    return unpack();
  } catch {
    return undefined;
  }
}
