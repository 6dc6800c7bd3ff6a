import { PDFDocument, PDFRawStream, decodePDFRawStream } from "pdf-lib";

/** Everything that a document says, its streams unpacked: names, texts and pictures. */
export async function everythingIn(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const parts = [Buffer.from(bytes).toString("latin1")];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    parts.push(object.toString());
    if (!(object instanceof PDFRawStream)) continue;
    parts.push(Buffer.from(object.contents).toString("latin1"));
    try {
      parts.push(Buffer.from(decodePDFRawStream(object).decode()).toString("latin1"));
    } catch {
      // A picture: its bytes were added as they are.
    }
  }
  return parts.join("\n");
}

/** A text as PDF writes it in hexadecimal. */
export const hexOf = (text: string) =>
  Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase();
