import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from "pdf-lib";
import { plantedPaper } from "../planted-paper-fixture";

/** What every made paper hides somewhere, and what no scrubbed paper may hold. */
export const secret = "QuetzalcoatlSecretAuthor";

type Change = (document: PDFDocument) => void | Promise<void>;

/** So many pages of large type, and what `change` adds to them. */
export async function made(
  pages: number,
  change: Change,
  useObjectStreams = true,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let number = 1; number <= pages; number += 1) {
    const page = document.addPage([595, 842]);
    page.drawText(`Results, page ${number}`, { x: 72, y: 740, size: 18, font });
  }
  document.setAuthor(secret);
  await change(document);
  return document.save({ useObjectStreams });
}

/** A paper with one layer, whose text is shown or hidden. */
function layered(settings: Record<string, unknown>, membership?: string): Promise<Uint8Array> {
  return made(1, (document) => {
    const { context, catalog } = document;
    const layer = context.register(context.obj({ Type: "OCG", Name: PDFString.of(secret) }));
    const marked = membership
      ? context.register(context.obj({ Type: "OCMD", OCGs: [layer], P: membership }))
      : layer;
    const page = document.getPage(0);
    const drawn = "/OC /Layer BDC 72 600 200 40 re f EMC";
    page.node.addContentStream(context.register(context.flateStream(drawn)));
    page.node
      .normalizedEntries()
      .Resources.set(PDFName.of("Properties"), context.obj({ Layer: marked }));
    const off = settings.off ? { OFF: [layer] } : {};
    const base = typeof settings.base === "string" ? { BaseState: settings.base } : {};
    const shown = {
      OCGs: [layer],
      D: { Order: [layer], Name: PDFString.of(secret), ...off, ...base },
    };
    catalog.set(PDFName.of("OCProperties"), context.obj(shown));
  });
}

const withForm: Change = (document) => {
  const field = document.getForm().createTextField(secret);
  field.setText(secret);
  field.addToPage(document.getPage(0), { x: 72, y: 500, hidden: true });
};

const withBookmarksAndNames: Change = (document) => {
  const { context, catalog } = document;
  const [first, second] = document.getPages();
  if (!first || !second) throw new Error("This paper has two pages.");
  const place = [second.ref, "XYZ", 0, 700, 0];
  const outline = { Title: PDFHexString.fromText(secret), Dest: place };
  catalog.set(
    PDFName.of("Outlines"),
    context.register(context.obj({ Type: "Outlines", First: outline, Count: 1 })),
  );
  catalog.set(
    PDFName.of("Names"),
    context.obj({ Dests: { Names: [PDFString.of(secret), context.obj({ D: place })] } }),
  );
  const link = { Subtype: "Link", Rect: [72, 700, 200, 730], Dest: PDFString.of(secret) };
  first.node.addAnnot(context.register(context.obj(link)));
};

const withPersonalLinks: Change = (document) => {
  const { context } = document;
  for (const address of [`https://${secret}.github.io/me`, `mailto:${secret}@example.org`]) {
    const action = { S: "URI", URI: PDFString.of(address) };
    const link = { Subtype: "Link", Rect: [72, 700, 200, 730], Border: [0, 0, 0], A: action };
    document.getPage(0).node.addAnnot(context.register(context.obj(link)));
  }
};

const withHiddenMark: Change = (document) => {
  const { context } = document;
  const look = context.flateStream(`BT (${secret}) Tj ET`, { Subtype: "Form", BBox: [0, 0, 9, 9] });
  const mark = {
    Subtype: "Stamp",
    Rect: [72, 600, 90, 620],
    F: 2,
    AP: { N: context.register(look) },
  };
  document.getPage(0).node.addAnnot(context.register(context.obj(mark)));
};

const withPortfolio: Change = async (document) => {
  await document.attach(Buffer.from(secret), `${secret}.csv`, { description: secret });
  document.catalog.set(
    PDFName.of("Collection"),
    document.context.obj({ Schema: { [secret]: { Subtype: "F", N: PDFString.of(secret) } } }),
  );
};

const withSignature: Change = (document) => {
  const { context } = document;
  const signature = {
    Type: "Sig",
    Filter: "Adobe.PPKLite",
    Name: PDFString.of(secret),
    M: PDFString.of("D:20240506070809Z"),
  };
  const field = context.register(
    context.obj({
      Subtype: "Widget",
      FT: "Sig",
      T: PDFString.of(secret),
      Rect: [0, 0, 0, 0],
      V: context.register(context.obj(signature)),
    }),
  );
  document.getPage(0).node.addAnnot(field);
  document.catalog.set(PDFName.of("AcroForm"), context.obj({ SigFlags: 3, Fields: [field] }));
};

const tagged: Change = (document) => {
  const { context, catalog } = document;
  const element = {
    Type: "StructElem",
    S: "P",
    Alt: PDFString.of(secret),
    Pg: document.getPage(0).ref,
  };
  const tree = { Type: "StructTreeRoot", K: [context.register(context.obj(element))] };
  catalog.set(PDFName.of("StructTreeRoot"), context.register(context.obj(tree)));
  catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
};

/** The paper of an earlier author, changed by somebody who only added to the file. */
async function revised(): Promise<Uint8Array> {
  const before = Buffer.from(await made(1, () => undefined, false));
  const text = before.toString("latin1");
  const root = /\/Root (\d+ \d+ R)/.exec(text)?.[1] ?? "";
  const start = text.lastIndexOf("startxref");
  const previous = /startxref\s+(\d+)/.exec(text.slice(start))?.[1] ?? "0";
  const object = "900 0 obj\n<< /Author (Somebody Else) >>\nendobj\n";
  const table = `xref\n900 1\n${String(before.length).padStart(10, "0")} 00000 n \n`;
  const trailer = `trailer\n<< /Size 901 /Root ${root} /Info 900 0 R /Prev ${previous} >>\n`;
  const end = `startxref\n${before.length + object.length}\n%%EOF\n`;
  return Buffer.concat([before, Buffer.from(object + table + trailer + end)]);
}

async function encrypted(): Promise<Uint8Array> {
  return made(
    1,
    ({ context }) => {
      context.trailerInfo.Encrypt = context.obj({ Filter: "Standard", V: 2, R: 3 });
    },
    false,
  );
}

const cut = async () => {
  const whole = await plantedPaper(secret, 3);
  return whole.subarray(0, Math.floor(whole.length / 3));
};

/** Papers made for the tests, with what becomes of them: scrubbed, or refused with these words. */
export const madePapers: readonly [string, () => Promise<Uint8Array>, RegExp?][] = [
  ["attachments, scripts, notes, XMP, EXIF", () => plantedPaper(secret, 2)],
  ["no object streams", () => made(2, () => undefined, false)],
  ["a form", () => made(1, withForm)],
  ["bookmarks and named places", () => made(2, withBookmarksAndNames)],
  ["links to personal pages", () => made(1, withPersonalLinks)],
  ["a mark that is hidden", () => made(1, withHiddenMark)],
  ["a portfolio", () => made(1, withPortfolio)],
  ["a signature", () => made(1, withSignature)],
  ["tags", () => made(1, tagged)],
  ["an earlier revision", revised],
  ["300 pages", () => made(300, () => undefined)],
  ["a layer that shows", () => layered({})],
  ["a layer that is off", () => layered({ off: true }), /layers that are hidden/],
  ["layers off unless said", () => layered({ base: "OFF" }), /layers that are hidden/],
  ["a rule that hides", () => layered({}, "AllOff"), /layers that are hidden/],
  ["a password", encrypted, /protected by a password/],
  ["its end cut off", cut, /broken/],
];
