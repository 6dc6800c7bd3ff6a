import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { appendAudit } from "@/lib/audit/append";
import { webDatabase, type Transaction } from "@/lib/db/connections";
import { inTransaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/entry/app-error";
import { demandOpen } from "./mutations";
import { compareLists, findArmProblems, findTopicProblems } from "./rules";
import type { ArmInput, TopicInput } from "./schema";

type Scope = Authorized<"protocol.edit">;

const refuse = (field: string, messages: string[]) =>
  new AppError("invalid", "Nothing was changed.", { [field]: messages });

/** Whose arm is sealed already must find it as it was. */
async function demandNoAuthors(transaction: Transaction, scope: Scope): Promise<void> {
  const invited = await transaction.invitation.count({
    where: { studyId: scope.studyId, role: "author", revokedAt: null },
  });
  if (invited > 0) {
    throw refuse("arms", [
      "Authors are invited already, so no arm that people write for can be removed or change its origin.",
    ]);
  }
}

/** Replaces the study's arms by an edited list. @throws AppError "invalid", "wrong-phase" */
export async function saveArms(scope: Scope, arms: readonly ArmInput[]): Promise<void> {
  const problems = findArmProblems(arms);
  if (problems.length > 0) throw refuse("arms", problems);
  await inTransaction(webDatabase(), async (transaction) => {
    await demandOpen(transaction, scope, "armsAndTopics");
    const { studyId } = scope;
    const present = await transaction.arm.findMany({ where: { studyId } });
    const { removed, kept, added } = compareLists(present, arms);
    const reoriented = kept.filter(({ before, after }) => before.origin !== after.origin);
    const touched = [...removed, ...reoriented.map(({ before }) => before)];
    if (touched.some((arm) => arm.origin === "human")) await demandNoAuthors(transaction, scope);
    await transaction.arm.deleteMany({ where: { id: { in: removed.map((arm) => arm.id) } } });
    // Two arms may swap names: each is moved out of the way first.
    for (const { before } of kept) {
      await transaction.arm.update({ where: { id: before.id }, data: { name: before.id } });
    }
    for (const { before, after, position } of kept) {
      const { name, origin, isReference } = after;
      await transaction.arm.update({
        where: { id: before.id },
        data: { name, origin, isReference, position },
      });
    }
    await transaction.arm.createMany({
      data: added.map(({ item: { name, origin, isReference }, position }) => ({
        ...{ studyId, name, origin, isReference, position },
      })),
    });
    await appendAudit(transaction, {
      studyId,
      actorUserId: scope.userId,
      action: "protocol.arms-changed",
      details: { count: arms.length },
    });
  });
}

/** Replaces the study's topics by an edited list. @throws AppError "invalid", "wrong-phase" */
export async function saveTopics(scope: Scope, topics: readonly TopicInput[]): Promise<void> {
  const problems = findTopicProblems(topics);
  if (problems.length > 0) throw refuse("topics", problems);
  await inTransaction(webDatabase(), async (transaction) => {
    await demandOpen(transaction, scope, "armsAndTopics");
    const { studyId } = scope;
    const present = await transaction.topic.findMany({
      where: { studyId },
      include: { _count: { select: { members: true } } },
    });
    const { removed, kept, added } = compareLists(present, topics);
    // Without it, a member who accepted this topic alone would accept every topic.
    const chosen = removed.filter((topic) => topic._count.members > 0);
    if (chosen.length > 0) {
      throw refuse(
        "topics",
        chosen.map(
          (topic) => `Members have accepted “${topic.name}”: it can be renamed, not removed.`,
        ),
      );
    }
    await transaction.topic.deleteMany({ where: { id: { in: removed.map((topic) => topic.id) } } });
    for (const { before } of kept) {
      await transaction.topic.update({ where: { id: before.id }, data: { name: before.id } });
    }
    for (const { before, after, position } of kept) {
      await transaction.topic.update({
        where: { id: before.id },
        data: { name: after.name, position },
      });
    }
    await transaction.topic.createMany({
      data: added.map(({ item, position }) => ({ studyId, name: item.name, position })),
    });
    await appendAudit(transaction, {
      studyId,
      actorUserId: scope.userId,
      action: "protocol.topics-changed",
      details: { topics: topics.map((topic) => topic.name) },
    });
  });
}
