/*
 * Takes what cameras and programs write about people out of pictures. The picture itself stays as it is, bit for bit.
 * Each function returns undefined where the bytes are not what they should be: such a file must not be passed on.
 */

/** A JPEG without EXIF, XMP, colour profiles, comments, and whatever follows its end. */
export function stripJpeg(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return joined([...kept, bytes.subarray(at, at + 2)]);
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const next = at + 2 + length;
    if (length < 2 || next > bytes.length) return undefined;
    // APP0 gives the resolution, APP14 how the colours are coded; without them the picture changes.
    const describes = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    const end = marker === 0xda ? endOfScan(bytes, next) : next;
    if (!describes) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** The next marker after compressed data: neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at >= 0) {
    const marker = bytes[at + 1] ?? 0xd9;
    if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const pngKept = /^([A-Z].{3}|tRNS|gAMA|cHRM|sRGB|sBIT|bKGD|pHYs|acTL|fcTL|fdAT)$/;

/** A PNG without texts, EXIF, times, and whatever follows its end. */
export function stripPng(bytes: Uint8Array): Uint8Array | undefined {
  if (pngSignature.some((value, index) => bytes[index] !== value)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (pngKept.test(type)) kept.push(bytes.subarray(at, end));
    if (type === "IEND") return joined(kept);
    at = end;
  }
  return undefined;
}

/** A JPEG 2000 file without XML, UUID boxes; a bare code stream, which has no boxes, as it is. */
export function stripJpeg2000(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0x4f) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + 8 > bytes.length) return undefined;
    const length = view.getUint32(at);
    const end = length === 0 ? bytes.length : at + length;
    // Lengths of 64 bits belong to pictures of more than 4 GB.
    if (length === 1 || end > bytes.length || end < at + 8) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!["xml ", "uuid", "uinf"].includes(type)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return kept.length > 0 ? joined(kept) : undefined;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
