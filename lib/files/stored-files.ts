import "server-only";
import { createHash } from "node:crypto";
import type { Database, Transaction } from "@/lib/db/connections";
import { notFound } from "@/lib/entry/app-error";
import { sealOriginalFile } from "@/lib/sealed/seal";

export type FileKind = "paper" | "code";

/** Names and types are the same for everybody's files, so that they say nothing. */
const blindNames: Readonly<Record<FileKind, { fileName: string; mediaType: string }>> = {
  paper: { fileName: "paper.pdf", mediaType: "application/pdf" },
  code: { fileName: "code.zip", mediaType: "application/zip" },
};

const sha256 = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

export type FileToStore = {
  readonly studyId: string;
  readonly kind: FileKind;
  /** As reviewers get it. */
  readonly blind: { readonly content: Uint8Array<ArrayBuffer>; readonly pageCount: number | null };
  /** As it was uploaded. */
  readonly original: { readonly fileName: string; readonly content: Uint8Array<ArrayBuffer> };
};

/** Stores a file as reviewers get it and seals it as it came; gives the stored file's id. */
export async function storeFile(transaction: Transaction, file: FileToStore): Promise<string> {
  const { studyId, kind, blind, original } = file;
  const stored = await transaction.storedFile.create({
    data: {
      studyId,
      kind,
      ...blindNames[kind],
      byteSize: blind.content.length,
      sha256: sha256(blind.content),
      pageCount: blind.pageCount,
      content: blind.content,
    },
    select: { id: true },
  });
  await sealOriginalFile(transaction, {
    studyId,
    storedFileId: stored.id,
    fileName: original.fileName,
    sha256: sha256(original.content),
    content: original.content,
  });
  return stored.id;
}

/** Removes a blind copy that another one replaced. What was uploaded stays sealed. */
export async function removeReplacedFile(
  transaction: Transaction,
  fileId: string | null,
): Promise<void> {
  if (fileId) await transaction.storedFile.deleteMany({ where: { id: fileId } });
}

export type StoredFileFacts = { byteSize: number; sha256: string; pageCount: number | null };

/** What is known about a stored file without reading its content. */
export async function findFileFacts(
  database: Database | Transaction,
  fileId: string | null,
): Promise<StoredFileFacts | null> {
  if (!fileId) return null;
  return database.storedFile.findUnique({
    where: { id: fileId },
    select: { byteSize: true, sha256: true, pageCount: true },
  });
}

/** A stored file, as `fileResponse` takes it. @throws AppError "not-found" */
export async function getStoredFile(
  database: Database | Transaction,
  fileId: string | null,
): Promise<{ content: Uint8Array; mediaType: string; fileName: string }> {
  const file = fileId
    ? await database.storedFile.findUnique({
        where: { id: fileId },
        select: { content: true, mediaType: true, fileName: true },
      })
    : null;
  if (!file) throw notFound();
  return file;
}
