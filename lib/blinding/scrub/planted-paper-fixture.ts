import { deflateSync } from "node:zlib";
import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  StandardFonts,
  type PDFObject,
} from "pdf-lib";

type Entries = Record<
  string,
  PDFObject | string | (number | string | PDFObject)[] | Record<string, PDFObject | string>
>;

/** A paper for tests that names `canary` in every place where programs write an author. */
export async function plantedPaper(canary: string, pageCount = 2): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pageCount; page += 1) {
    document.addPage([300, 400]).drawText(`Page ${page}`, { x: 30, y: 340, size: 20, font });
  }
  document.setAuthor(canary);
  document.setTitle(`${canary}: a paper`);
  document.setProducer(canary);
  document.setSubject(canary);
  document.setKeywords([canary]);
  document.addJavaScript(canary, `app.alert("${canary}")`);
  await document.attach(Buffer.from(canary), `${canary}.txt`, { description: canary });
  const { context, catalog } = document;
  const text = () => PDFString.of(canary);
  const xmp = () => context.register(context.stream(`<x:xmpmeta>${canary}</x:xmpmeta>`));
  catalog.set(PDFName.of("Metadata"), xmp());
  context.trailerInfo.ID = context.obj([text(), text()]);
  context.register(context.obj({ Unreachable: text() }));

  const [first, second] = document.getPages();
  const page = (first ?? document.addPage()).node;
  page.set(PDFName.of("Metadata"), xmp());
  page.set(PDFName.of("PieceInfo"), context.obj({ App: { Private: text() } }));
  const target = (second ?? first)?.ref ?? catalog.get(PDFName.of("Pages"));
  const figure = context.flateStream("0 0 m 9 9 l S", {
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, 9, 9],
    Metadata: xmp(),
    "PTEX.FileName": text(),
    "PTEX.InfoDict": { Author: text() },
  });
  page.newXObject("Figure", context.register(figure));
  page.newXObject("Photo", context.register(pictureStream(document, canary)));
  const annotations: Entries[] = [
    { Subtype: "Text", T: text(), Contents: text(), NM: text(), Rect: [0, 0, 9, 9] },
    {
      Subtype: "Highlight",
      T: PDFHexString.fromText(canary),
      Contents: text(),
      Rect: [1, 1, 5, 5],
    },
    { Subtype: "Widget", FT: "Tx", T: text(), V: text(), Rect: [0, 0, 9, 9] },
    { Subtype: "FileAttachment", FS: { F: text() }, Rect: [0, 0, 9, 9] },
    {
      Subtype: "Link",
      Rect: [0, 0, 9, 9],
      A: { S: "URI", URI: PDFString.of("https://doi.org/10.1000/182") },
    },
    { Subtype: "Link", Rect: [0, 0, 9, 9], A: { S: "URI", URI: PDFString.of(`mailto:${canary}`) } },
    { Subtype: "Link", Rect: [0, 0, 9, 9], A: { S: "JavaScript", JS: text() } },
    { Subtype: "Link", Rect: [0, 0, 9, 9], T: text(), Dest: [target as PDFRef, "Fit"] },
  ];
  for (const annotation of annotations) page.addAnnot(context.register(context.obj(annotation)));
  return document.save();
}

/** A JPEG with EXIF and a comment, packed once more as some programs do. */
function pictureStream(document: PDFDocument, canary: string): PDFRawStream {
  const dict = document.context.obj({
    Type: "XObject",
    Subtype: "Image",
    Width: 1,
    Height: 1,
    ColorSpace: "DeviceGray",
    BitsPerComponent: 8,
    Filter: ["FlateDecode", "DCTDecode"],
  });
  return PDFRawStream.of(dict, deflateSync(plantedJpeg(canary)));
}

/** The bones of a JPEG, with `canary` as EXIF, as comment, and behind its end. */
export function plantedJpeg(canary: string): Uint8Array {
  const segment = (marker: number, content: string) => {
    const length = content.length + 2;
    return Buffer.concat([
      Buffer.from([0xff, marker, length >> 8, length & 255]),
      Buffer.from(content),
    ]);
  };
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, "JFIF\0"),
    segment(0xe1, `Exif\0\0${canary}`),
    segment(0xfe, canary),
    segment(0xda, "scan"),
    Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd9]),
    Buffer.from(canary),
  ]);
}
