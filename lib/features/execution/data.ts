import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import type { ExecutionTaskRow } from "@/lib/blinding/present/execution-task";
import { webDatabase } from "@/lib/db/connections";
import { notFound } from "@/lib/entry/app-error";
import { findFileFacts, getStoredFile, type FileKind } from "@/lib/files/stored-files";
import { studySettingsSchema, type StudySettings } from "@/lib/study/settings";
import { phaseSchema, type Phase } from "@/lib/study/vocabulary";

/** The execution that belongs to the person of the proof, if there is one. */
export async function findOwnExecution(
  scope: Authorized<"execution.write">,
): Promise<ExecutionTaskRow | null> {
  const database = webDatabase();
  const row = await database.execution.findUnique({
    where: { studyId_memberId: { studyId: scope.studyId, memberId: scope.memberId } },
    select: {
      id: true,
      studyId: true,
      status: true,
      snapshotUrl: true,
      paperFileId: true,
      codeFileId: true,
      idea: { select: { content: true, topic: { select: { name: true } } } },
      hours: {
        select: { id: true, workedOn: true, hours: true, note: true },
        orderBy: [{ workedOn: "asc" }, { id: "asc" }],
      },
      changes: {
        select: { id: true, category: true, what: true, why: true },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      },
    },
  });
  if (!row) return null;
  const { paperFileId, codeFileId, ...rest } = row;
  const [paper, code] = await Promise.all([
    findFileFacts(database, paperFileId),
    findFileFacts(database, codeFileId),
  ]);
  return { ...rest, paper, code };
}

/** What the study says about its executions. */
export async function getStudyTerms(
  scope: Authorized<"execution.write">,
): Promise<{ id: string; phase: Phase; settings: StudySettings }> {
  const study = await webDatabase().study.findUniqueOrThrow({
    where: { id: scope.studyId },
    select: { id: true, phase: true, settings: true },
  });
  return {
    id: study.id,
    phase: phaseSchema.parse(study.phase),
    settings: studySettingsSchema.parse(study.settings),
  };
}

/** The study of an execution, to ask for the viewer's rights there. @throws AppError "not-found" */
export async function getStudyIdOfExecution(executionId: string): Promise<string> {
  const row = await webDatabase().execution.findUnique({
    where: { id: executionId },
    select: { studyId: true },
  });
  if (!row) throw notFound();
  return row.studyId;
}

/** A file of one's own execution, as reviewers get it. @throws AppError "not-found" */
export async function getOwnFile(
  scope: Authorized<"execution.write">,
  executionId: string,
  kind: FileKind,
) {
  const row = await webDatabase().execution.findFirst({
    where: {
      id: executionId,
      studyId: scope.studyId,
      memberId: scope.memberId,
      status: { not: "withdrawn" },
    },
    select: { paperFileId: true, codeFileId: true },
  });
  if (!row) throw notFound();
  return getStoredFile(webDatabase(), kind === "paper" ? row.paperFileId : row.codeFileId);
}
