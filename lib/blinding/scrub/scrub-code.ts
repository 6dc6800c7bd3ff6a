import { Zip, ZipDeflate } from "fflate";
import { FileRefusal, listNames } from "@/lib/files/file-refusal";
import { unpackWhole } from "@/lib/files/unpack-entry";
import { readZipDirectory } from "@/lib/files/zip-directory";
import type { ZipEntry } from "@/lib/files/zip-entry";
import { blindText } from "./blind-text";
import { blindPaths, demandScrubbable, leftOutPart } from "./code-paths";
import type { NameFinding } from "./find-names";
import { scrubPaper } from "./scrub-paper";
import { stripJpeg, stripPng } from "./strip-image";

export type ScrubbedCode = {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly fileCount: number;
  /** What reviewers don't get, by the part of the name for which it was left out. */
  readonly leftOut: readonly { readonly name: string; readonly count: number }[];
  /** What was replaced in texts, in the order of files and lines. */
  readonly findings: readonly NameFinding[];
};

/** Files inside the archive that are made blind one by one. */
const scrubbers: readonly [RegExp, (bytes: Uint8Array) => Promise<Uint8Array | undefined>][] = [
  [/\.pdf$/i, async (bytes) => (await scrubPaper(bytes)).content],
  [/\.jpe?g$/i, async (bytes) => stripJpeg(bytes)],
  [/\.png$/i, async (bytes) => stripPng(bytes)],
];

/**
 * Builds a code archive anew: files in the order of their names, one and the same time for all, no owners, no
 * comments, no version control; e-mail addresses, home directories, authors' lines, logins and tokens in texts replaced
 * by placeholders. The same files give the same bytes, on whatever computer they were packed.
 * @throws FileRefusal where something in the archive is unsafe or can't be made blind
 */
export async function scrubCode(archive: Uint8Array): Promise<ScrubbedCode> {
  const files = readZipDirectory(archive).filter((entry) => !entry.isDirectory);
  const kept = files.filter((entry) => !leftOutPart(entry.path));
  if (kept.length === 0) throw new FileRefusal("The archive holds no files for reviewers.");
  demandScrubbable(kept.map((entry) => entry.path));
  const names = blindPaths(kept.map((entry) => entry.path));
  const nameOf = (entry: ZipEntry) => names.get(entry.path) ?? entry.path;
  const ordered = kept.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));

  const pieces: Uint8Array[] = [];
  const target = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const findings: NameFinding[] = [];
  for (const entry of ordered) {
    findings.push(...(await addFile(target, archive, entry, nameOf(entry))));
  }
  target.end();
  return {
    content: new Uint8Array(Buffer.concat(pieces)),
    fileCount: kept.length,
    leftOut: countLeftOut(files),
    findings,
  };
}

async function addFile(
  target: Zip,
  archive: Uint8Array,
  entry: ZipEntry,
  name: string,
): Promise<readonly NameFinding[]> {
  const file = new ZipDeflate(name, { level: 6 });
  file.os = 3;
  file.attrs = (entry.isExecutable ? 0o100755 : 0o100644) << 16;
  // The first moment that ZIP knows; it has no time zone, so every computer writes the same.
  file.mtime = new Date(1980, 0, 1);
  target.add(file);
  const scrub = scrubbers.find(([ending]) => ending.test(name))?.[1];
  if (scrub) {
    file.push(await scrubbedWhole(scrub, archive, entry), true);
    return [];
  }
  const { content, findings } = blindText(name, await unpackWhole(archive, entry));
  file.push(content, true);
  return findings;
}

async function scrubbedWhole(
  scrub: (bytes: Uint8Array) => Promise<Uint8Array | undefined>,
  archive: Uint8Array,
  entry: ZipEntry,
): Promise<Uint8Array> {
  const whole = await unpackWhole(archive, entry);
  const reason = `${listNames([entry.path])} can't be read, so nothing can make sure that it holds no names. Leave it out or save it again.`;
  try {
    const clean = await scrub(whole);
    if (clean) return clean;
  } catch (error) {
    if (error instanceof FileRefusal) {
      throw new FileRefusal(`${listNames([entry.path])}: ${error.message}`);
    }
    throw error;
  }
  throw new FileRefusal(reason);
}

function countLeftOut(files: readonly ZipEntry[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { path } of files) {
    const name = leftOutPart(path);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count }));
}
