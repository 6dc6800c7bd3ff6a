import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { custodianDatabase } from "@/lib/db/custodian";
import type { Database } from "@/lib/db/connections";
import { audienceOf } from "@/lib/blinding/lattice/audiences";
import { maySee } from "@/lib/blinding/lattice/may-see";
import { AppError } from "@/lib/entry/app-error";
import { allocatedIdeasOf, type ScoreRow } from "@/lib/stats";
import { phaseSchema, stageSchema } from "@/lib/study/vocabulary";
import { maskScores } from "./mask-scores";
import { readAllocatedIdeas, readNativeScores } from "./native-scores";

/** A study's scores as far as its phase lets them be seen. */
export type StudyScores = {
  rows: ScoreRow[];
  /** The ideas that were given to an executor, finished or not; null where the study does not say. */
  allocatedIdeas: readonly string[] | null;
  /** Whether `arm` holds a masked label ("A", "B", …) or the arm's name. */
  naming: "masked" | "named";
  /** The reference arm that the study planned; undefined while arms are masked: it would name one. */
  referenceArm: string | undefined;
};

async function readImportedScores(database: Database, studyId: string): Promise<ScoreRow[]> {
  const scores = await database.importedScore.findMany({
    where: { studyId },
    orderBy: { id: "asc" },
  });
  return scores.map((row) => ({
    stage: stageSchema.parse(row.stage),
    idea: row.idea,
    arm: row.arm,
    topic: row.topic,
    reviewer: row.reviewer,
    metric: row.metric,
    score: row.score,
    covariates: row.covariates as ScoreRow["covariates"],
  }));
}

/**
 * Reads all scores of a study with their arms: masked while it is frozen, under labels and aliases of the viewer's own,
 * named once it is unblinded.
 * `naming: "masked"` may be asked for later too.
 * @throws AppError "wrong-phase" while any review is open: interim results stay closed
 */
export async function readScores(
  scope: Authorized<"analysis.view" | "data.export">,
  naming?: "masked",
): Promise<StudyScores> {
  const database = custodianDatabase();
  const study = await database.study.findUniqueOrThrow({
    where: { id: scope.studyId },
    select: { phase: true, kind: true, arms: true },
  });
  const phase = phaseSchema.parse(study.phase);
  const viewer = audienceOf(scope.roles);
  if (!maySee(viewer, "maskedScores.score", phase)) {
    throw new AppError("wrong-phase", "Results stay closed until the data are frozen.");
  }
  const named = await readNamedScores(database, scope.studyId, study.kind);
  if (maySee(viewer, "namedScores.arm", phase) && naming !== "masked") {
    const referenceArm = study.arms.find((arm) => arm.isReference)?.name;
    return { ...named, naming: "named", referenceArm };
  }
  const keys = await database.maskedArm.findMany({ where: { studyId: scope.studyId } });
  // Rows of a native study carry an arm's name, the key its id.
  const nameOf = new Map(study.arms.map((arm) => [arm.id, arm.name]));
  const arms = keys.map(({ arm, key }) => ({ arm: nameOf.get(arm) ?? arm, key }));
  return { ...maskScores(named, arms, scope.memberId), naming: "masked", referenceArm: undefined };
}

async function readNamedScores(
  database: Database,
  studyId: string,
  kind: string,
): Promise<Pick<StudyScores, "rows" | "allocatedIdeas">> {
  if (kind === "imported") {
    const rows = await readImportedScores(database, studyId);
    return { rows, allocatedIdeas: allocatedIdeasOf(rows) };
  }
  return {
    rows: await readNativeScores(database, studyId),
    allocatedIdeas: await readAllocatedIdeas(database, studyId),
  };
}
