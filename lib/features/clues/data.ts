import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { readFormsByArm } from "@/lib/sealed/forms-by-arm";
import { compareArms } from "./rules";

/** How well the study's arms can be told apart by form; figures only, no text. Undefined before intake has closed. */
export async function getClueReport(scope: Authorized<"clues.view">) {
  const forms = await readFormsByArm(scope);
  if (!forms) return undefined;
  const { naming, arms, hasReference, inSeveralArms } = forms;
  return {
    naming,
    inSeveralArms,
    ideas: arms.reduce((sum, { shown }) => sum + shown.length, 0),
    pairs: compareArms(arms, hasReference),
  };
}
export type ClueReport = NonNullable<Awaited<ReturnType<typeof getClueReport>>>;
