import { createHash } from "node:crypto";
import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { describe, expect, it } from "vitest";
import { readZipDirectory } from "@/lib/files/zip-directory";
import { plantedJpeg, plantedPaper } from "./planted-paper-fixture";
import { scrubCode } from "./scrub-code";

const canary = "QuetzalcoatlSecretAuthor";
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const archiveOf = (files: Zippable) => zipSync(files, { level: 6 });

/** An archive whose bytes were changed where its directory lists an entry. */
function tampered(
  archive: Uint8Array,
  change: (view: DataView, entry: number) => void,
): Uint8Array {
  const copy = Uint8Array.from(archive);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  }
  return copy;
}

describe("scrubCode", () => {
  it("drops version control, editors' and systems' files, and names no top folder", async () => {
    const { content, leftOut, fileCount } = await scrubCode(
      archiveOf({
        [`${canary}-repo/run.py`]: strToU8("print(1)"),
        [`${canary}-repo/.git/config`]: strToU8(`email = ${canary}`),
        [`${canary}-repo/.git/HEAD`]: strToU8("ref"),
        [`${canary}-repo/wandb/run-1/files/wandb-metadata.json`]: strToU8(canary),
        [`${canary}-repo/.DS_Store`]: strToU8(canary),
        [`${canary}-repo/lib/__pycache__/a.cpython-311.pyc`]: strToU8(canary),
        [`${canary}-repo/lib/._a.py`]: strToU8(canary),
        [`__MACOSX/${canary}`]: strToU8(canary),
        [`${canary}-repo/.gitignore`]: strToU8("*.pyc"),
        [`${canary}-repo/fig.jpg`]: plantedJpeg(canary),
        [`${canary}-repo/paper.pdf`]: await plantedPaper(canary, 1),
      }),
    );
    const files = unzipSync(content);
    expect(Object.keys(files)).toEqual([
      "code/.gitignore",
      "code/fig.jpg",
      "code/paper.pdf",
      "code/run.py",
    ]);
    expect(fileCount).toBe(4);
    expect(leftOut).toContainEqual({ name: ".git", count: 2 });
    expect(leftOut.map((entry) => entry.name)).toContain("__MACOSX");
    const all = [content, ...Object.values(files)].map((part) =>
      Buffer.from(part).toString("latin1"),
    );
    expect(all.join()).not.toContain(canary);
    expect(new TextDecoder().decode(files["code/run.py"])).toBe("print(1)");
  });

  it("gives the same bytes whoever packed the files, when, and in which order", async () => {
    const one = zipSync(
      {
        "a/x.py": strToU8("x"),
        "a/y.py": [strToU8("y"), { mtime: "2024-05-06", comment: canary }],
      },
      { comment: canary, os: 3, attrs: 0o100600 << 16 },
    );
    const other = zipSync({ "b/y.py": strToU8("y"), "b/x.py": [strToU8("x"), { level: 0 }] });
    const scrubbed = await scrubCode(one);
    expect(sha256(scrubbed.content)).toBe(sha256((await scrubCode(other)).content));
    expect(Buffer.from(scrubbed.content).toString("latin1")).not.toContain(canary);
  });

  it("refuses paths that climb out or are absolute, with their names", async () => {
    const x = strToU8("x");
    await expect(scrubCode(archiveOf({ "../evil.py": x }))).rejects.toThrow(
      /climb out.*\.\.\/evil\.py/,
    );
    await expect(scrubCode(archiveOf({ "a/../../b": x }))).rejects.toThrow(/climb out/);
    await expect(scrubCode(archiveOf({ "a\\..\\b": x }))).rejects.toThrow(/climb out/);
    await expect(scrubCode(archiveOf({ "/etc/passwd": x }))).rejects.toThrow(
      /absolute.*\/etc\/passwd/,
    );
    await expect(scrubCode(archiveOf({ "C:/x": x }))).rejects.toThrow(/absolute/);
    await expect(scrubCode(archiveOf({ "a\u0000b": x }))).rejects.toThrow(/names/);
  });

  it("refuses links, passwords, nested archives and office files", async () => {
    const link = zipSync({ "repo/link": [strToU8("/home"), { os: 3, attrs: 0o120777 << 16 }] });
    await expect(scrubCode(link)).rejects.toThrow(/symbolic links.*repo\/link/);
    const locked = tampered(archiveOf({ a: strToU8("x") }), (view, at) => view.setUint8(at + 8, 1));
    await expect(scrubCode(locked)).rejects.toThrow(/password/);
    await expect(scrubCode(archiveOf({ "d/data.tar.gz": strToU8("x") }))).rejects.toThrow(
      /data\.tar\.gz/,
    );
    await expect(scrubCode(archiveOf({ "plan.docx": strToU8("x") }))).rejects.toThrow(/plan\.docx/);
    await expect(scrubCode(archiveOf({ "photo.tif": strToU8("x") }))).rejects.toThrow(/photo\.tif/);
    await expect(scrubCode(archiveOf({ "x.png": strToU8("no") }))).rejects.toThrow(
      /x\.png.*can't be read/,
    );
  });

  it("refuses a bomb by the size it declares", () => {
    const bomb = archiveOf({ a: new Uint8Array(1000) });
    const declared = tampered(bomb, (view, at) => view.setUint32(at + 24, 600_000_000, true));
    expect(() => readZipDirectory(declared)).toThrow(/600 MB; the limit is 500 MB/);
  });

  it("stops unpacking a bomb that lies about its size", async () => {
    const bomb = archiveOf({ "a.bin": new Uint8Array(8_000_000) });
    const lying = tampered(bomb, (view, at) => view.setUint32(at + 24, 1000, true));
    await expect(scrubCode(lying)).rejects.toThrow(/more than the archive says/);
  });

  it("refuses too many entries, broken contents and what is no ZIP", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 20_001 }, (_, index) => [`f${index}`, new Uint8Array(0)]),
    );
    expect(() => readZipDirectory(zipSync(many, { level: 0 }))).toThrow(/20,001 entries/);
    const archive = archiveOf({ a: strToU8("hello hello hello hello") });
    const wrong = tampered(archive, (view, at) => view.setUint32(at + 16, 1, true));
    await expect(scrubCode(wrong)).rejects.toThrow(/broken/);
    await expect(scrubCode(archive.subarray(0, archive.length - 9))).rejects.toThrow(/broken/);
    await expect(scrubCode(strToU8("%PDF-1.7 code.zip"))).rejects.toThrow(/not a ZIP/);
    await expect(scrubCode(archiveOf({ ".git/HEAD": strToU8("x") }))).rejects.toThrow(/no files/);
    await expect(scrubCode(zipSync({}))).rejects.toThrow(/no files/);
  });
});
