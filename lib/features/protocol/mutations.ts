import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { appendAudit } from "@/lib/audit/append";
import { webDatabase, type Transaction } from "@/lib/db/connections";
import { lockStudy } from "@/lib/db/lock-study";
import { inTransaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/entry/app-error";
import { studySettingsSchema, type StudySettings } from "@/lib/study/settings";
import {
  editingIn,
  findDeadlineProblems,
  findLengthProblems,
  settingsFromForm,
  type EditingState,
} from "./rules";
import type { GeneralInput, SettingsFormInput } from "./schema";

type Scope = Authorized<"protocol.edit">;

/**
 * Holds the study for this transaction and refuses what is closed in its phase; invitations, whose arms and topics are
 * the study's, wait meanwhile. @throws AppError "wrong-phase"
 */
export async function demandOpen(
  transaction: Transaction,
  scope: Scope,
  part: keyof EditingState,
): Promise<void> {
  const phase = await lockStudy(transaction, scope.studyId);
  const reason = editingIn(phase ?? scope.phase)[part];
  if (reason) throw new AppError("wrong-phase", `${reason} Nothing was changed.`);
}

/** Saves what the study is called and what it is about. */
export async function saveGeneral(scope: Scope, input: GeneralInput): Promise<void> {
  await inTransaction(webDatabase(), async (transaction) => {
    await demandOpen(transaction, scope, "general");
    const { name, description } = input;
    await transaction.study.update({ where: { id: scope.studyId }, data: { name, description } });
    await appendAudit(transaction, {
      studyId: scope.studyId,
      actorUserId: scope.userId,
      action: "protocol.described",
      details: { name },
    });
  });
}

/** The settings that differ, each in one line: what it was and what it is now. */
function changesOf(before: StudySettings, after: StudySettings): string[] {
  const flat = ({
    deadlines,
    ideaWords,
    ...rest
  }: StudySettings): Record<string, string | number | boolean | null> => ({
    ...rest,
    ideaMinimumWords: ideaWords.minimum,
    ideaMaximumWords: ideaWords.maximum,
    ...Object.fromEntries(Object.entries(deadlines).map(([key, day]) => [`${key}Deadline`, day])),
  });
  const [former, present] = [flat(before), flat(after)];
  return Object.keys(present)
    .filter((key) => former[key] !== present[key])
    .map((key) => `${key}: ${former[key] ?? "none"} → ${present[key] ?? "none"}`);
}

/** Saves the settings; the audit says each one that changed. @throws AppError "invalid" by field */
export async function saveSettings(scope: Scope, input: SettingsFormInput): Promise<void> {
  const problems = { ...findLengthProblems(input), ...findDeadlineProblems(input) };
  if (Object.keys(problems).length > 0) {
    throw new AppError("invalid", "Nothing was changed.", problems);
  }
  const settings = studySettingsSchema.parse(settingsFromForm(input));
  await inTransaction(webDatabase(), async (transaction) => {
    await demandOpen(transaction, scope, "settings");
    const study = await transaction.study.findUniqueOrThrow({
      where: { id: scope.studyId },
      select: { settings: true },
    });
    const changes = changesOf(studySettingsSchema.parse(study.settings), settings);
    if (changes.length === 0) return;
    await transaction.study.update({ where: { id: scope.studyId }, data: { settings } });
    await appendAudit(transaction, {
      studyId: scope.studyId,
      actorUserId: scope.userId,
      action: "protocol.settings-changed",
      details: { changes },
    });
  });
}
