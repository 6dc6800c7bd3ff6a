import { fileLimits, describeLimit } from "./file-limits";
import { FileRefusal } from "./file-refusal";
import type { ZipEntry } from "./zip-entry";
import { demandSafeEntries } from "./zip-entry-rules";

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const broken = "The ZIP archive is broken or incomplete. Pack it again and upload it once more.";

/**
 * Reads the list of an archive's files without unpacking anything.
 * @throws FileRefusal where it is no ZIP, is broken, holds too much, or holds what could do harm when unpacked
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = bytes.length >= 22 ? view.getUint32(0, true) : 0;
  if (start !== localSignature && start !== endSignature) {
    throw new FileRefusal(
      "This is not a ZIP archive, whatever its name says. Pack the code as a .zip file.",
    );
  }
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > fileLimits.archiveEntries) {
    throw new FileRefusal(
      `The archive holds ${count === 0xffff ? "65,535 entries or more" : `${count.toLocaleString("en")} entries`}; the limit is ${fileLimits.archiveEntries.toLocaleString("en")}. Leave data and installed packages out.`,
    );
  }
  const entries = readEntries(view, bytes, view.getUint32(end + 16, true), count);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpacked > fileLimits.archiveUnpackedBytes) {
    throw new FileRefusal(
      `Unpacked, the archive is ${Math.ceil(unpacked / 1_000_000)} MB; the limit is ${describeLimit(fileLimits.archiveUnpackedBytes)}. Leave data and model weights out.`,
    );
  }
  demandSafeEntries(entries);
  return entries;
}

/** Where an entry's packed bytes lie. @throws FileRefusal where they lie outside the archive */
export function packedBytesOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headerStart } = entry;
  if (headerStart + 30 > bytes.length || view.getUint32(headerStart, true) !== localSignature) {
    throw new FileRefusal(broken);
  }
  const names = view.getUint16(headerStart + 26, true) + view.getUint16(headerStart + 28, true);
  const from = headerStart + 30 + names;
  if (from + entry.packedBytes > bytes.length) throw new FileRefusal(broken);
  return bytes.subarray(from, from + entry.packedBytes);
}

/** The record that ends an archive; only a comment of at most 65,535 bytes may follow it. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    const fits = at + 22 + view.getUint16(at + 20, true) === view.byteLength;
    if (fits && view.getUint32(at, true) === endSignature) return at;
  }
  throw new FileRefusal(broken);
}

function readEntries(view: DataView, bytes: Uint8Array, start: number, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) {
      throw new FileRefusal(broken);
    }
    const nameLength = view.getUint16(at + 28, true);
    const path = decodePath(bytes.subarray(at + 46, at + 46 + nameLength));
    // Only Unix and macOS put permissions and links there.
    const host = view.getUint8(at + 5);
    const mode = host === 3 || host === 19 ? view.getUint16(at + 40, true) : 0;
    entries.push({
      path,
      isDirectory: path.endsWith("/"),
      isExecutable: (mode & 0o111) !== 0,
      isEncrypted: (view.getUint16(at + 8, true) & 0x41) !== 0,
      fileType: mode & 0o170000,
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      headerStart: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function decodePath(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}
