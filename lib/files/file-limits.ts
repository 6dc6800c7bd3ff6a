const megabyte = 1_000_000;

/** How large an executor's files may be. */
export const fileLimits = {
  paperBytes: 25 * megabyte,
  archiveBytes: 50 * megabyte,
  archiveEntries: 20_000,
  archiveUnpackedBytes: 500 * megabyte,
} as const;

/** A limit in words: «25 MB». */
export function describeLimit(bytes: number): string {
  return `${bytes / megabyte} MB`;
}
