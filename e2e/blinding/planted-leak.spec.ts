import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { PDFDocument, PDFName, StandardFonts } from "pdf-lib";
import { makePaper } from "./plant/files";
import { canaryOf } from "./search/canary-pattern";
import { findSecrets, type Captured } from "./search/find-secrets";

/*
 * The search itself: it has to find a leak of each kind that an answer could hold. What it can't see, the walk of
 * canaries.spec.ts proves nothing about.
 */
const canary = canaryOf(46_655);
const identifier = "0b1c2d3e-1111-4222-8333-444455556666";

const page = (body: string | Uint8Array, header: [string, string][] = []): Captured => ({
  status: 200,
  statusText: "OK",
  headers: [["content-type", "text/html"], ...header],
  body: typeof body === "string" ? Buffer.from(body) : body,
});
const inPage = (text: string) => page(`<!doctype html><p>Some words — and ${text} in them.</p>`);
const inHeader = (name: string, value: string) => page("", [[name, value]]);
const base64 = (text: string) => Buffer.from(text).toString("base64");
const codes = (text: string, code: (unit: number) => string) =>
  [...text].map((letter) => code(letter.charCodeAt(0))).join("");
const hex = (unit: number) => unit.toString(16).padStart(2, "0");

async function pdfWith(change: (document: PDFDocument) => void): Promise<Captured> {
  const document = await PDFDocument.create();
  document.addPage().drawText("Nothing to see.", {
    font: await document.embedFont(StandardFonts.Helvetica),
  });
  change(document);
  return page(await document.save());
}

const leaks: Record<string, () => Captured | Promise<Captured>> = {
  HTML: () => inPage(canary),
  "HTML in capitals": () => inPage(canary.toUpperCase()),
  "HTML escaped by number": () => inPage(codes(canary, (unit) => `&#${unit};`)),
  "HTML escaped by hexadecimal number": () => inPage(codes(canary, (unit) => `&#x${hex(unit)};`)),
  JSON: () => page(JSON.stringify({ deep: [{ note: canary }] })),
  "JSON escaped": () => page(`{"note":"${codes(canary, (unit) => `\\u00${hex(unit)}`)}"}`),
  "JSON in JSON in a script": () =>
    inPage(`<script>self.push([1,${JSON.stringify(JSON.stringify({ canary }))}])</script>`),
  "a file's name in a header": () =>
    inHeader("content-disposition", `attachment; filename="${canary}.pdf"`),
  "a file's name, percent-encoded": () =>
    inHeader("content-disposition", `filename*=UTF-8''${codes(canary, (unit) => `%${hex(unit)}`)}`),
  "an entity tag": () => inHeader("etag", `W/"${canary}"`),
  "a cookie": () => inHeader("set-cookie", `flash=${encodeURIComponent(`for ${canary}`)}; Path=/`),
  "a cookie in base64": () => inHeader("set-cookie", `state=${base64(JSON.stringify({ canary }))}`),
  "where a redirect leads": () => ({
    ...inHeader("location", `/studies?from=${canary}`),
    status: 307,
  }),
  "the status line": () => ({ ...page(""), statusText: `No ${canary}` }),
  base64: () => inPage(base64(`arm:${canary}`)),
  "base64 that begins one byte later": () => inPage(base64(`-arm:${canary}`)),
  "base64 that begins two bytes later": () => inPage(base64(`--arm:${canary}`)),
  "base64 glued to other letters": () => inPage(`abc${base64(`arm:${canary}`)}`),
  "base64 of the URL kind": () => inPage(Buffer.from(`>>?${canary}>>?`).toString("base64url")),
  "base64 in base64": () => inPage(base64(base64(`arm:${canary}`))),
  "hexadecimal, as the database prints bytes": () =>
    inPage(`\\x${Buffer.from(canary).toString("hex")}`),
  "text of two bytes a letter": () => page(Buffer.from(canary, "utf16le")),
  "compressed data in the body": () => page(gzipSync(canary)),
  "a PDF's page": async () => page(await makePaper(canary)),
  "a PDF in base64 in JSON": async () =>
    page(JSON.stringify({ file: (await makePaper(canary)).toString("base64") })),
  "a PDF's author": () => pdfWith((document) => document.setAuthor(canary)),
  "a PDF's title, not of ASCII": () =>
    pdfWith((document) => document.setTitle(`Übergröße ${canary}`)),
  "a PDF's own field": () =>
    pdfWith((document) => {
      const name = document.context.obj({ note: document.context.obj([PDFName.of(canary)]) });
      document.context.register(name);
    }),
  "a PDF's compressed stream": () =>
    pdfWith((document) => {
      document.context.register(document.context.flateStream(`<x:xmpmeta>${canary}</x:xmpmeta>`));
    }),
  "a ZIP entry's name": () => page(zipSync({ [`home/${canary}/run.py`]: strToU8("print(1)") })),
  "a ZIP entry's content": () =>
    page(zipSync({ "run.py": strToU8(`# ${"padding ".repeat(50)}${canary}`) }, { level: 9 })),
  "a ZIP in a ZIP": () => {
    const inner = zipSync({ "a.txt": strToU8(canary) });
    return page(zipSync({ "inner.zip": inner }));
  },
  "a PDF in a ZIP": async () =>
    page(zipSync({ "draft.pdf": new Uint8Array(await makePaper(canary)) })),
};

for (const [place, plant] of Object.entries(leaks)) {
  test(`finds a leak in ${place}`, async () => {
    const { canaries } = await findSecrets(await plant());
    expect([...canaries]).toEqual([canary]);
  });
}

test("finds an identifier where an address or a payload names it", async () => {
  const response = page(`0:{"href":"/studies/${identifier.toUpperCase()}/people"}`);
  expect([...(await findSecrets(response)).identifiers]).toEqual([identifier]);
});

test("the leaks in files are compressed: they can't be found by reading the bytes alone", async () => {
  for (const place of ["a PDF's compressed stream", "a ZIP entry's content", "a PDF's page"]) {
    const planted = await leaks[place]?.();
    expect(planted && Buffer.from(planted.body).includes(canary), place).toBe(false);
  }
});

test("finds nothing where nothing is", async () => {
  const { canaries, identifiers } = await findSecrets(inPage("no canary, only zqcanary and words"));
  expect([...canaries, ...identifiers]).toEqual([]);
});
