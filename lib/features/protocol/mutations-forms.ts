import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { appendAudit } from "@/lib/audit/append";
import { webDatabase } from "@/lib/db/connections";
import { lockStudy } from "@/lib/db/lock-study";
import { inTransaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/entry/app-error";
import { ideaExecutionGap } from "@/lib/study/templates/idea-execution-gap";
import { hasReached } from "@/lib/study/phases";
import type { Stage } from "@/lib/study/vocabulary";
import type { ReviewFormDefinition } from "@/lib/study/review-form";
import { readDefinition } from "./read-definition";

type Scope = Authorized<"protocol.edit">;

/** The words for a form that can't change any more. */
export const formLockedMessage =
  "A review has begun on this form, so it stays as it is: every review of a stage answers the same questions.";

/**
 * Adds a version of a stage's review form.
 * @throws AppError "conflict" once a review of the stage exists, "wrong-phase" once the data are frozen
 */
async function addVersion(
  scope: Scope,
  stage: Stage,
  definition: ReviewFormDefinition,
): Promise<{ version: number }> {
  const { studyId } = scope;
  return inTransaction(webDatabase(), async (transaction) => {
    // Reviews are begun while the phase is held still, so none can begin between the count and the new version.
    const phase = await lockStudy(transaction, studyId);
    if (!phase || hasReached(phase, "frozen")) {
      throw new AppError("wrong-phase", "The data are frozen, and the forms with them.");
    }
    const reviews = await transaction.review.count({ where: { assignment: { studyId, stage } } });
    if (reviews > 0) throw new AppError("conflict", formLockedMessage);
    const last = await transaction.reviewForm.findFirst({
      where: { studyId, stage },
      orderBy: { version: "desc" },
      select: { version: true },
    });
    const version = (last?.version ?? 0) + 1;
    await transaction.reviewForm.create({ data: { studyId, stage, version, definition } });
    await appendAudit(transaction, {
      studyId,
      actorUserId: scope.userId,
      action: "protocol.form-changed",
      details: { stage, version, metrics: definition.metrics.map((metric) => metric.key) },
    });
    return { version };
  });
}

/** Saves an edited form. @throws AppError "invalid" with messages that name the question and the field */
export async function saveForm(
  scope: Scope,
  stage: Stage,
  value: unknown,
): Promise<{ version: number }> {
  const { definition, fieldErrors } = readDefinition(value);
  if (fieldErrors) throw new AppError("invalid", "The form was not saved.", fieldErrors);
  return addVersion(scope, stage, definition);
}

/** Takes the template's form again, as a new version. */
export function restoreTemplateForm(scope: Scope, stage: Stage): Promise<{ version: number }> {
  return addVersion(scope, stage, ideaExecutionGap.forms[stage]);
}
