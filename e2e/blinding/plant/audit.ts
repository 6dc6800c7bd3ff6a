import type { Accounts } from "./people";
import type { Planting } from "./planting";
import { nobody, type Reader } from "./secrets";

const trail: Reader[] = [{ who: ["organizer", "custodian"], at: /\/audit(\/\[file\])?$/ }];

/** Plants an entry in the study's record, and the public part of a random act. */
export async function plantAudit(
  { database, secrets, studyId }: Planting,
  accounts: Accounts,
): Promise<void> {
  const entry = (column: string) => secrets.mint(`public.audit_entry.${column}`, trail);
  await database.insert("audit_entry", {
    studyId,
    chain: studyId,
    actorUserId: accounts.get("otherAuthor")?.userId,
    action: `idea.${entry("action")}`,
    subject: entry("subject"),
    details: { note: entry("details") },
    at: new Date(),
    previousHash: entry("previousHash"),
    hash: entry("hash"),
  });
  const draws: Reader[] = [{ who: ["organizer"], at: /\/allocation$/ }];
  const run = (column: string, readers: readonly Reader[] = draws) =>
    secrets.mint(`public.randomisation_run.${column}`, readers);
  await database.insert("randomisation_run", {
    studyId,
    kind: "reviewers-pre",
    seed: run("seed"),
    algorithm: run("algorithm"),
    algorithmVersion: 1,
    inputHash: run("inputHash"),
    outputHash: run("outputHash"),
  });
  await database.insert("randomisation_run", {
    studyId,
    kind: secrets.mint("public.randomisation_run.kind", nobody),
    seed: run("seed", nobody),
    algorithm: run("algorithm", nobody),
    algorithmVersion: 1,
    inputHash: run("inputHash", nobody),
    outputHash: run("outputHash", nobody),
  });
}
