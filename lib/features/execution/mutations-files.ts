import "server-only";
import { demandPhase } from "@/lib/access/authorize";
import { demandAnonymous } from "@/lib/anonymity/demand-anonymous";
import { readPaperPages } from "@/lib/anonymity/paper-pages";
import { scrubCode } from "@/lib/blinding/scrub/scrub-code";
import { scrubPaper } from "@/lib/blinding/scrub/scrub-paper";
import { AppError } from "@/lib/entry/app-error";
import { FileRefusal } from "@/lib/files/file-refusal";
import { snapshotAddress } from "@/lib/files/snapshot-address";
import type { TextOverride } from "@/lib/study/text-override";
import { removeReplacedFile, storeFile } from "@/lib/files/stored-files";
import { getStudyTerms } from "./data";
import { editOwnExecution, type ExecutorScope } from "./own-execution";
import { pageLimitObstacle } from "./rules";
import { describeFindings } from "./words";

/** Turns the refusal of a file into the message of its field. */
async function takeOrTell<T>(field: string, take: () => T | Promise<T>): Promise<T> {
  try {
    return await take();
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    throw new AppError("invalid", "Nothing was handed in.", { [field]: [error.message] });
  }
}

/** Takes the paper: read for what tells who wrote it, scrubbed for reviewers, sealed as it came. */
export async function handInPaper(
  scope: ExecutorScope,
  input: { paper: File; overrides?: readonly TextOverride[] },
): Promise<{ pageCount: number }> {
  demandPhase(scope, ["execution"], "Uploading a paper");
  const { settings } = await getStudyTerms(scope);
  const content = new Uint8Array(await input.paper.arrayBuffer());
  const { overrides = [] } = input;
  const { blind, pages } = await takeOrTell("paper", async () => {
    const scrubbed = await scrubPaper(content);
    const obstacle = pageLimitObstacle(scrubbed.pageCount, settings.paperPageLimit);
    if (obstacle) throw new FileRefusal(obstacle);
    return { blind: scrubbed, pages: await readPaperPages(scrubbed.content) };
  });
  await editOwnExecution(scope, "execution.paper-uploaded", async (transaction, execution) => {
    const texts = pages.map((text, index) => ({
      ...{ field: "paper", part: "", page: index + 1, text },
    }));
    const handedIn = { place: "paper", texts, overrides } as const;
    const { kept } = await demandAnonymous(transaction, scope, handedIn);
    const paperFileId = await storeFile(transaction, {
      studyId: scope.studyId,
      kind: "paper",
      blind,
      original: { fileName: input.paper.name, content },
    });
    await transaction.execution.update({ where: { id: execution.id }, data: { paperFileId } });
    await removeReplacedFile(transaction, execution.paperFileId);
    return kept > 0 ? { phrasesKept: kept } : {};
  });
  return { pageCount: blind.pageCount };
}

/**
 * Takes the code as an archive, in place of what was handed in before. Where names are found in it, the executor sees
 * them first: nothing is kept until they send the archive again and agree to the replacements, so that no half-done
 * upload waits anywhere. Tells what reviewers don't get of it.
 */
export async function handInCode(
  scope: ExecutorScope,
  input: { code: File; replaceNames: boolean },
): Promise<{
  fileCount: number;
  leftOut: readonly { name: string; count: number }[];
  replaced: number;
}> {
  demandPhase(scope, ["execution"], "Uploading code");
  const content = new Uint8Array(await input.code.arrayBuffer());
  const scrubbed = await takeOrTell("code", () => scrubCode(content));
  if (scrubbed.findings.length > 0 && !input.replaceNames) {
    throw new AppError("invalid", "Nothing was handed in yet: the archive says who you are.", {
      code: describeFindings(scrubbed.findings),
    });
  }
  await editOwnExecution(scope, "execution.code-uploaded", async (transaction, execution) => {
    const codeFileId = await storeFile(transaction, {
      studyId: scope.studyId,
      kind: "code",
      blind: { content: scrubbed.content, pageCount: null },
      original: { fileName: input.code.name, content },
    });
    const data = { codeFileId, snapshotUrl: null };
    await transaction.execution.update({ where: { id: execution.id }, data });
    await removeReplacedFile(transaction, execution.codeFileId);
  });
  const { fileCount, leftOut, findings } = scrubbed;
  return { fileCount, leftOut, replaced: findings.length };
}

/** Takes the code as a link to an anonymised snapshot, in place of what was handed in before. */
export async function linkSnapshot(
  scope: ExecutorScope,
  input: { snapshotUrl: string },
): Promise<void> {
  const snapshotUrl = await takeOrTell("snapshotUrl", () => snapshotAddress(input.snapshotUrl));
  await editOwnExecution(scope, "execution.snapshot-linked", async (transaction, execution) => {
    const data = { snapshotUrl, codeFileId: null };
    await transaction.execution.update({ where: { id: execution.id }, data });
    await removeReplacedFile(transaction, execution.codeFileId);
  });
}
