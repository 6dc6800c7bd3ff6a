import { FileRefusal, listNames } from "./file-refusal";
import type { ZipEntry } from "./zip-entry";

const regularFile = 0o100000;
const directory = 0o040000;
const tooLong = 400;

type Rule = { breaks: (entry: ZipEntry) => boolean; words: string };

/** What no entry may be. Each breach is told with the names that commit it. */
const rules: readonly Rule[] = [
  {
    breaks: ({ path }) => /^[/\\]|^[a-z]:/i.test(path),
    words: "The archive holds absolute paths, which would be written outside its folder",
  },
  {
    breaks: ({ path }) => path.split(/[/\\]/).includes(".."),
    words: "The archive holds paths that climb out of its folder",
  },
  {
    breaks: ({ path }) => /[\\\p{Cc}]/u.test(path) || path === "" || path.length > tooLong,
    words: "The archive holds names that not every computer can write",
  },
  {
    breaks: ({ fileType }) => ![0, regularFile, directory].includes(fileType),
    words: "The archive holds symbolic links or devices; put the files themselves there",
  },
  {
    breaks: ({ isEncrypted }) => isEncrypted,
    words: "The archive is protected by a password; pack it without one",
  },
  {
    breaks: ({ method, packedBytes, unpackedBytes }) =>
      ![0, 8].includes(method) || packedBytes === 0xffffffff || unpackedBytes === 0xffffffff,
    words: "The archive is packed in a way that not every program can open; pack it as plain ZIP",
  },
];

/** @throws FileRefusal naming the entries that break a rule, or that stand in the archive twice */
export function demandSafeEntries(entries: readonly ZipEntry[]): void {
  for (const { breaks, words } of rules) {
    const guilty = entries.filter(breaks).map((entry) => entry.path);
    if (guilty.length > 0) throw new FileRefusal(`${words}: ${listNames(guilty)}.`);
  }
  const seen = new Set<string>();
  const twice = entries
    .map((entry) => entry.path)
    .filter((path) => seen.size === seen.add(path).size);
  if (twice.length > 0) {
    throw new FileRefusal(`The archive holds the same path twice: ${listNames(twice)}.`);
  }
}
