import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { presentExecutionDesk } from "@/lib/blinding/present/execution-task";
import type { ExecutionDeskView } from "@/lib/blinding/views";
import { pageScope } from "@/lib/entry/page";
import type { FileKind } from "@/lib/files/stored-files";
import { findOwnExecution, getOwnFile, getStudyIdOfExecution, getStudyTerms } from "./data";

/** What the executor's page shows. */
export async function loadExecutionDesk(studyId: string): Promise<ExecutionDeskView> {
  const scope = await pageScope(studyId, "execution.write");
  const [execution, study] = await Promise.all([findOwnExecution(scope), getStudyTerms(scope)]);
  return presentExecutionDesk(execution, study);
}

/** An executor's own file, byte for byte as reviewers get it. @throws AppError "not-found" */
export async function loadOwnFile(actor: Actor, executionId: string, kind: FileKind) {
  const scope = await authorize(actor, await getStudyIdOfExecution(executionId), "execution.write");
  return getOwnFile(scope, executionId, kind);
}
