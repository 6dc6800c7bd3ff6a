import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { webDatabase, type Transaction } from "@/lib/db/connections";
import { executionStatuses, roles, type Stage } from "@/lib/study/vocabulary";
import type { StageFacts, StudyFacts } from "./rules";

/** The facts that decide whether a study can go on; inside a transaction, as that transaction sees them. */
export async function gatherFacts(
  { studyId }: Authorized<"study.organize"> | Authorized<"phase.advance">,
  database: Transaction = webDatabase(),
): Promise<StudyFacts> {
  const where = { studyId };
  const declared = await database.arm.findMany({
    where,
    select: { origin: true, isReference: true },
  });
  const forms = await database.reviewForm.findMany({ where, select: { stage: true } });
  const drafts = await database.ideaDraft.findMany({ where, select: { submittedAt: true } });
  const uploads = await database.uploadBatch.aggregate({
    where: { studyId, discardedAt: null },
    _sum: { ideaCount: true },
  });
  const executions = await database.execution.findMany({ where, select: { status: true } });
  const members = await database.member.findMany({
    where: { studyId, withdrawnAt: null },
    select: { roles: true },
  });
  const submittedDrafts = drafts.filter((draft) => draft.submittedAt !== null).length;
  return {
    arms: declared.length,
    referenceArms: declared.filter((one) => one.isReference).length,
    humanArms: declared.filter((one) => one.origin === "human").length,
    machineArms: declared.filter((one) => one.origin === "machine").length,
    topics: await database.topic.count({ where }),
    hasPreForm: forms.some((form) => form.stage === "pre"),
    hasPostForm: forms.some((form) => form.stage === "post"),
    submittedDrafts,
    unsubmittedDrafts: drafts.length - submittedDrafts,
    uploadedIdeas: uploads._sum.ideaCount ?? 0,
    ideas: await database.idea.count({ where }),
    pre: await gatherStage(database, studyId, "pre"),
    post: await gatherStage(database, studyId, "post"),
    executions: countBy(executionStatuses, (status) =>
      executions.filter((execution) => execution.status === status),
    ),
    members: countBy(roles, (role) => members.filter((member) => member.roles.includes(role))),
  };
}

function countBy<K extends string>(keys: readonly K[], select: (key: K) => readonly unknown[]) {
  return Object.fromEntries(keys.map((key) => [key, select(key).length])) as Record<K, number>;
}

async function gatherStage(
  database: Transaction,
  studyId: string,
  stage: Stage,
): Promise<StageFacts> {
  const assignments = await database.assignment.findMany({
    where: { studyId, stage, withdrawnAt: null },
    select: { ideaId: true, executionId: true, review: { select: { submittedAt: true } } },
  });
  const submitted = assignments.filter((one) => one.review?.submittedAt);
  const items = (some: typeof assignments) =>
    new Set(some.map((one) => one.executionId ?? one.ideaId)).size;
  return {
    assigned: assignments.length,
    submitted: submitted.length,
    itemsWithoutReview: items(assignments) - items(submitted),
  };
}
