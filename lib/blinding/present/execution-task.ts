import { ideaContentSchema } from "@/lib/study/idea-content";
import { hasReached } from "@/lib/study/phases";
import type { StudySettings } from "@/lib/study/settings";
import { executionStatusSchema, type Phase } from "@/lib/study/vocabulary";
import { disclose } from "../lattice/disclose";
import {
  executionDeskViewSchema,
  executionTaskViewSchema,
  type ExecutionDeskView,
  type ExecutionTaskView,
} from "../views";

type FileRow = { byteSize: number; sha256: string; pageCount: number | null };

/** An executor's own execution, as the database has it. */
export type ExecutionTaskRow = {
  id: string;
  studyId: string;
  status: string;
  snapshotUrl: string | null;
  idea: { content: unknown; topic: { name: string } };
  hours: { id: string; workedOn: Date; hours: number; note: string }[];
  changes: { id: string; category: string; what: string; why: string }[];
  paper: FileRow | null;
  code: FileRow | null;
};

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** An executor's task, field by field. */
export function presentExecutionTask(
  row: ExecutionTaskRow,
  phase: Phase,
  settings: StudySettings,
): ExecutionTaskView {
  return disclose(
    "executionTaskView",
    executionTaskViewSchema,
    { audience: "own", phase },
    {
      executionId: row.id,
      studyId: row.studyId,
      topic: row.idea.topic.name,
      idea: ideaContentSchema.parse(row.idea.content),
      status: executionStatusSchema.parse(row.status),
      isOpen: phase === "execution" && row.status !== "withdrawn",
      paperPageLimit: settings.paperPageLimit,
      hours: row.hours.map((entry) => ({
        entryId: entry.id,
        workedOn: dayOf(entry.workedOn),
        hours: entry.hours,
        note: entry.note,
      })),
      changes: row.changes.map((change) => ({
        changeId: change.id,
        category: change.category,
        what: change.what,
        why: change.why,
      })),
      paper: row.paper && {
        byteSize: row.paper.byteSize,
        pageCount: row.paper.pageCount ?? 0,
        sha256: row.paper.sha256,
      },
      code: row.code && { byteSize: row.code.byteSize, sha256: row.code.sha256 },
      snapshotUrl: row.snapshotUrl,
    },
  );
}

/** An executor's page. The idea stays closed until the phase begins: until then the draw may be repeated. */
export function presentExecutionDesk(
  row: ExecutionTaskRow | null,
  study: { id: string; phase: Phase; settings: StudySettings },
): ExecutionDeskView {
  const hasBegun = hasReached(study.phase, "execution");
  const state = !hasBegun
    ? "waiting"
    : !row
      ? "none"
      : row.status === "withdrawn"
        ? "withdrawn"
        : "task";
  return disclose(
    "executionDeskView",
    executionDeskViewSchema,
    { audience: "own", phase: study.phase },
    {
      studyId: study.id,
      phase: study.phase,
      deadline: study.settings.deadlines.execution,
      state,
      task: state === "task" && row ? presentExecutionTask(row, study.phase, study.settings) : null,
    },
  );
}
