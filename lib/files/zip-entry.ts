/** One file of an archive, as its central directory lists it. */
export type ZipEntry = {
  readonly path: string;
  readonly isDirectory: boolean;
  readonly isExecutable: boolean;
  readonly isEncrypted: boolean;
  /** The kind that Unix gives a file (0o120000 is a link), or 0 where the archive doesn't say. */
  readonly fileType: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly headerStart: number;
};
