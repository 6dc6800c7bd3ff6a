import "server-only";
import type { Administration } from "@/lib/access/authorize";
import { appendAudit } from "@/lib/audit/append";
import { webDatabase } from "@/lib/db/connections";
import { inTransaction } from "@/lib/db/transaction";
import { stages } from "@/lib/study/vocabulary";
import type { NewStudyInput } from "./schema";
import { templateOf } from "./templates";

/** Creates a study from a template; its creator becomes organizer and custodian. */
export async function createStudy(
  administration: Administration,
  input: NewStudyInput,
): Promise<{ studyId: string }> {
  const template = templateOf(input.templateKey);
  return inTransaction(webDatabase(), async (transaction) => {
    const { id: studyId } = await transaction.study.create({
      data: {
        name: input.name,
        description: template.description,
        settings: template.settings,
        arms: { create: template.arms.map((arm, position) => ({ ...arm, position })) },
        topics: { create: template.topics.map((name, position) => ({ name, position })) },
        forms: {
          create: stages.map((stage) => ({ stage, version: 1, definition: template.forms[stage] })),
        },
        members: {
          create: { userId: administration.userId, roles: ["organizer", "custodian"] },
        },
      },
      select: { id: true },
    });
    await appendAudit(transaction, {
      studyId,
      actorUserId: administration.userId,
      action: "study.created",
      details: { name: input.name, template: template.key },
    });
    return { studyId };
  });
}
