import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { appendAudit } from "@/lib/audit/append";
import { demandAnonymous } from "@/lib/anonymity/demand-anonymous";
import { webDatabase } from "@/lib/db/connections";
import { inTransaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/entry/app-error";
import { sealIncomingIdeas } from "@/lib/sealed/seal";
import { ideaFields } from "@/lib/study/idea-content";
import type { TextOverride } from "@/lib/study/text-override";
import { findMachineArms, findTopics, getLengthBand } from "./data-upload";
import { holdIntakeOpen } from "./hold-intake-open";
import { describeProblem, parseIdeas } from "./parse-ideas";
import { formatOfFileName } from "./read-rows";

/** A file as it came, and the arms that all of its ideas belong to. */
export type Upload = {
  armIds: string[];
  fileName: string;
  bytes: Uint8Array;
  /** Phrases that stay although they were marked. */
  overrides?: readonly TextOverride[];
};

/** How many ideas of each topic were sealed. */
export type UploadOutcome = { ideaCount: number; byTopic: { topic: string; count: number }[] };

/**
 * Reads a file of ideas and seals them, all or none.
 * @throws AppError "invalid" with every problem of the file, by row and field
 */
export async function sealUpload(
  scope: Authorized<"intake.upload">,
  { armIds, fileName, bytes, overrides = [] }: Upload,
): Promise<UploadOutcome> {
  const format = formatOfFileName(fileName);
  if (!format) {
    throw refused(["The file's name must end in .json, .jsonl or .csv, so that it can be read."]);
  }
  const text = decode(bytes);
  return inTransaction(webDatabase(), async (transaction) => {
    await holdIntakeOpen(transaction, scope);
    const machineArms = await findMachineArms(scope, transaction);
    if (!armIds.every((armId) => machineArms.some(({ id }) => id === armId))) {
      throw new AppError("invalid", "No idea was stored.", {
        armIds: ["Choose among this study's machine arms."],
      });
    }
    const topics = await findTopics(scope, transaction);
    const { ideas, places, problems } = parseIdeas(
      text,
      format,
      topics.map(({ name }) => name),
      await getLengthBand(scope, transaction),
    );
    if (problems.length > 0) throw refused(problems.map(describeProblem));
    const texts = ideas.flatMap(({ content }, index) =>
      ideaFields.map(({ key, label }) => ({
        ...{ field: "file", part: `${places[index]}, ${label}`, text: content[key] },
      })),
    );
    const handedIn = { place: "upload", texts, overrides } as const;
    const { kept } = await demandAnonymous(transaction, scope, handedIn);
    const { studyId } = scope;
    const batch = await transaction.uploadBatch.create({
      data: { studyId, ideaCount: ideas.length },
      select: { id: true },
    });
    const topicIds = new Map(topics.map(({ id, name }) => [name, id]));
    await sealIncomingIdeas(
      transaction,
      ideas.map(({ topic, generator, content }) => ({
        studyId,
        batchId: batch.id,
        armIds: [...new Set(armIds)],
        topicId: topicIds.get(topic) ?? "",
        generator,
        content,
      })),
    );
    await appendAudit(transaction, {
      studyId,
      actorUserId: scope.userId,
      action: "ideas.uploaded",
      details: { ideaCount: ideas.length, ...(kept > 0 ? { phrasesKept: kept } : {}) },
    });
    const byTopic = topics.map(({ name }) => ({
      topic: name,
      count: ideas.filter(({ topic }) => topic === name).length,
    }));
    return { ideaCount: ideas.length, byTopic };
  });
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refused(["The file is not UTF-8 text. Save it again as UTF-8."]);
  }
}

function refused(problems: string[]): AppError {
  const count = problems.length === 1 ? "a problem" : `${problems.length} problems`;
  return new AppError("invalid", `No idea was stored: the file has ${count}.`, { file: problems });
}
