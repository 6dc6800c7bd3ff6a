import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { appendAudit } from "@/lib/audit/append";
import { webDatabase, type Transaction } from "@/lib/db/connections";
import { lockStudy } from "@/lib/db/lock-study";
import { inTransaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/entry/app-error";
import { sealIntake } from "@/lib/sealed/seal-intake";
import { nextPhase } from "@/lib/study/phases";
import { phaseLabels, type Phase } from "@/lib/study/vocabulary";
import { gatherFacts } from "./data-facts";
import { hindrances, needsClosingAnyway, requirementsFor } from "./rules";
import { stepFrom } from "./rules-steps";
import type { AdvanceInput } from "./schema";

type Advancing = Authorized<"phase.advance">;

/**
 * Takes the study to its next phase, once: the phase and its requirements are looked at again under a lock.
 * Closing intake is the seal's own act.
 * @throws AppError "conflict" when the study has moved on, "invalid" when something is missing or not confirmed
 */
export async function advancePhase(scope: Advancing, input: AdvanceInput): Promise<Phase> {
  if (input.phase === "intake") {
    await inTransaction(webDatabase(), (transaction) => checkAdvance(transaction, scope, input));
    // Looks at the phase again under its own lock, on the connection that may write behind the seal.
    await sealIntake(scope);
    return "idea-review";
  }
  return inTransaction(webDatabase(), async (transaction) => {
    const { to, waived } = await checkAdvance(transaction, scope, input);
    const withdrawn = input.phase === "execution" ? await withdrawRest(transaction, scope) : 0;
    await transaction.study.update({
      where: { id: scope.studyId },
      data: { phase: to, phaseChangedAt: new Date() },
    });
    await appendAudit(transaction, {
      studyId: scope.studyId,
      actorUserId: scope.userId,
      action: to === "frozen" ? "study.frozen" : "phase.advanced",
      details: {
        from: input.phase,
        to,
        closedAnyway: waived.length > 0,
        ...(waived.length > 0 ? { open: waived } : {}),
        ...(withdrawn > 0 ? { executionsWithdrawn: withdrawn } : {}),
      },
    });
    return to;
  });
}

/** Locks the study and demands everything that the step needs. Tells where it leads and what is passed over. */
async function checkAdvance(transaction: Transaction, scope: Advancing, input: AdvanceInput) {
  const phase = await lockStudy(transaction, scope.studyId);
  const step = phase && stepFrom(phase);
  const to = phase && nextPhase(phase);
  if (!phase || phase !== input.phase) {
    const where = phase ? ` It is now in the phase “${phaseLabels[phase]}”.` : "";
    throw new AppError("conflict", `The study has moved on since this page was shown.${where}`);
  }
  const facts = await gatherFacts(scope, transaction);
  const requirements = requirementsFor(phase, facts);
  if (!step || !to || !requirements) {
    throw new AppError("wrong-phase", "The study does not go on from here in this way.");
  }
  const study = await transaction.study.findUniqueOrThrow({
    where: { id: scope.studyId },
    select: { name: true },
  });
  if (step.isSealing && input.confirmation.trim() !== study.name.trim()) {
    const message = "Type the study’s name exactly as it is written.";
    throw new AppError("invalid", message, { confirmation: [message] });
  }
  const open = hindrances(requirements, input.closeAnyway);
  if (open.length > 0) {
    const advice =
      needsClosingAnyway(requirements) && !input.closeAnyway
        ? " Wait for it, or tick “close anyway”."
        : "";
    throw new AppError("invalid", `Not everything is there yet: ${open.join("; ")}.${advice}`);
  }
  return { to, waived: input.closeAnyway ? hindrances(requirements, false) : [] };
}

/** Withdraws the executions that were not finished in time. */
async function withdrawRest(transaction: Transaction, { studyId }: Advancing): Promise<number> {
  const { count } = await transaction.execution.updateMany({
    where: { studyId, status: { in: ["allocated", "started"] } },
    data: { status: "withdrawn", statusAt: new Date() },
  });
  return count;
}
