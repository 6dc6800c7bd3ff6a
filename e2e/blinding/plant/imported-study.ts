import { randomUUID } from "node:crypto";
import { defaultSettings } from "@/lib/study/settings";
import { staff } from "./cast";
import type { OwnerDatabase } from "./database";
import type { Accounts } from "./people";
import { nobody, seenBy, type Secrets } from "./secrets";

/** Plants a study that was run elsewhere and whose arms are still masked: only its scores are here, all of them sealed. */
export async function plantImportedStudy(
  database: OwnerDatabase,
  secrets: Secrets,
  accounts: Accounts,
): Promise<string> {
  const studyId = randomUUID();
  secrets.watch(studyId, "study.id", seenBy(...staff));
  await database.insert("study", {
    id: studyId,
    name: `Imported ${secrets.mint("public.study.name", seenBy(...staff))}`,
    kind: "imported",
    phase: "frozen",
    settings: defaultSettings,
  });
  for (const person of staff) {
    const userId = accounts.get(person)?.userId;
    await database.insert("member", { studyId, userId, roles: [person] });
  }
  const hidden = (column: string) => secrets.mint(`sealed.imported_score.${column}`, nobody);
  const topics = [0, 1].map(() => secrets.mint("sealed.imported_score.topic", seenBy(...staff)));
  const metric = secrets.mint("sealed.imported_score.metric", seenBy(...staff));
  for (const at of [0, 1]) {
    const arm = `ARM-CANARY-${hidden("arm")}`;
    await database.insert("sealed.masked_arm", {
      ...{ studyId, arm, key: secrets.mint("sealed.masked_arm.key", nobody) },
    });
    for (let index = 0; index < 4; index += 1) {
      const row = { studyId, arm, metric, idea: `${hidden("idea")}_AI`, topic: topics[index % 2] };
      for (const stage of ["pre", "post"]) {
        await database.insert("sealed.imported_score", {
          ...row,
          stage,
          reviewer: hidden("reviewer"),
          score: 3 + at + ((index * 2) % 5),
          covariates: { executor: hidden("covariates"), [hidden("covariates")]: 1 },
        });
      }
    }
  }
  return studyId;
}
