import { crc32 } from "node:zlib";
import { Inflate } from "fflate";
import { FileRefusal, listNames } from "./file-refusal";
import { packedBytesOf } from "./zip-directory";
import type { ZipEntry } from "./zip-entry";

// A packed byte gives at most about a thousand: one step can't make more than some megabytes.
const step = 16_384;

/**
 * Unpacks one file piece by piece, and stops as soon as it grows beyond the size that the archive declares.
 * Lets other requests have their turn between pieces.
 * @throws FileRefusal where the contents are broken or are not what the archive says
 */
export async function unpackEntry(
  archive: Uint8Array,
  entry: ZipEntry,
  onPiece: (piece: Uint8Array) => void,
): Promise<void> {
  const packed = packedBytesOf(archive, entry);
  let size = 0;
  let checksum = 0;
  const take = (piece: Uint8Array) => {
    size += piece.length;
    if (size > entry.unpackedBytes) {
      throw new FileRefusal(
        `${listNames([entry.path])} unpacks to more than the archive says: it may be a ZIP bomb.`,
      );
    }
    checksum = crc32(piece, checksum);
    if (piece.length > 0) onPiece(piece);
  };
  const inflate = entry.method === 8 ? new Inflate(take) : undefined;
  for (let at = 0; at < packed.length; at += step) {
    const piece = packed.subarray(at, at + step);
    if (inflate) inflateNext(inflate, piece, at + step >= packed.length, entry);
    else take(piece);
    await new Promise(setImmediate);
  }
  if (size !== entry.unpackedBytes || checksum !== entry.crc32) throw brokenEntry(entry);
}

function inflateNext(inflate: Inflate, piece: Uint8Array, isLast: boolean, entry: ZipEntry): void {
  try {
    inflate.push(piece, isLast);
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    throw brokenEntry(entry);
  }
}

function brokenEntry(entry: ZipEntry): FileRefusal {
  return new FileRefusal(`${listNames([entry.path])} is broken in the archive. Pack it again.`);
}

/** Unpacks one file as a whole. */
export async function unpackWhole(archive: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const whole = new Uint8Array(entry.unpackedBytes);
  let at = 0;
  await unpackEntry(archive, entry, (piece) => {
    whole.set(piece, at);
    at += piece.length;
  });
  return whole;
}
