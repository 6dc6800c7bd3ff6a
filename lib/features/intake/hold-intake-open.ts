import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import type { Transaction } from "@/lib/db/connections";
import { lockPhase } from "@/lib/db/lock-phase";
import { AppError } from "@/lib/entry/app-error";

/** Demands that intake is open and keeps it so until the transaction ends. @throws AppError "wrong-phase" */
export async function holdIntakeOpen(transaction: Transaction, scope: Authorized): Promise<void> {
  const phase = await lockPhase(transaction, scope.studyId);
  if (phase === "intake") return;
  throw new AppError(
    "wrong-phase",
    phase === "setup"
      ? "Intake is not open yet."
      : "Intake has closed: ideas can't be written, changed or added any more.",
  );
}
