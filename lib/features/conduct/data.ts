import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { webDatabase } from "@/lib/db/connections";
import { studySettingsSchema } from "@/lib/study/settings";
import { executionStatusSchema, phaseSchema, stageSchema } from "@/lib/study/vocabulary";
import { isPast, type AssignmentProgress, type ExecutorProgress } from "./rules-progress";

type Organizing = Authorized<"study.organize">;

/** The study itself. */
export async function getStudy({ studyId }: Organizing) {
  const study = await webDatabase().study.findUniqueOrThrow({
    where: { id: studyId },
    select: { name: true, kind: true, phase: true, settings: true },
  });
  return {
    name: study.name,
    isImported: study.kind === "imported",
    phase: phaseSchema.parse(study.phase),
    settings: studySettingsSchema.parse(study.settings),
  };
}

/** Every assignment's state: who has it and how far it is. No score and no idea is read. */
export async function findAssignmentProgress({
  studyId,
}: Organizing): Promise<AssignmentProgress[]> {
  const assignments = await webDatabase().assignment.findMany({
    where: { studyId, withdrawnAt: null },
    select: {
      stage: true,
      memberId: true,
      member: { select: { user: { select: { name: true, email: true } } } },
      review: { select: { submittedAt: true } },
    },
  });
  return assignments.map(({ memberId, member, stage, review }) => ({
    memberId,
    name: member.user.name ?? member.user.email,
    stage: stageSchema.parse(stage),
    state: review ? (review.submittedAt ? "submitted" : "draft") : "not-started",
  }));
}

/** Every execution's state, by the executor's name. Which idea it is about is not read. */
export async function findExecutorProgress(
  { studyId }: Organizing,
  deadline: string | null,
  today: string,
): Promise<ExecutorProgress[]> {
  const executions = await webDatabase().execution.findMany({
    where: { studyId },
    select: {
      id: true,
      status: true,
      paperFileId: true,
      codeFileId: true,
      snapshotUrl: true,
      idea: { select: { topic: { select: { name: true } } } },
      member: { select: { user: { select: { name: true, email: true } } } },
      hours: { select: { hours: true } },
    },
  });
  const rows = executions.map((execution) => {
    const status = executionStatusSchema.parse(execution.status);
    return {
      executionId: execution.id,
      name: execution.member.user.name ?? execution.member.user.email,
      topic: execution.idea.topic.name,
      status,
      hours: execution.hours.reduce((sum, entry) => sum + entry.hours, 0),
      hasPaper: execution.paperFileId !== null,
      hasCode: execution.codeFileId !== null || execution.snapshotUrl !== null,
      isLate: isPast(deadline, today) && (status === "allocated" || status === "started"),
    };
  });
  return rows.sort((a, b) => a.name.localeCompare(b.name, "en"));
}
