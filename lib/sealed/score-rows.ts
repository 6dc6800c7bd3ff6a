import "server-only";
import { createHmac } from "node:crypto";
import { z } from "zod";
import type { Authorized } from "@/lib/access/authorize";
import { custodianDatabase } from "@/lib/db/custodian";
import type { Database } from "@/lib/db/connections";
import { AppError } from "@/lib/entry/app-error";
import { allocatedIdeasOf, type ScoreRow } from "@/lib/stats";
import { armsAreOpen, resultsAreOpen } from "@/lib/study/phases";
import { phaseSchema, stageSchema } from "@/lib/study/vocabulary";
import { readAllocatedIdeas, readNativeScores } from "./native-scores";
import { hashOf } from "./randomisation-run";

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
 * Replaces names by numbered aliases: names of imported ideas and files may give the arm away. The numbers go by a
 * keyed hash of the name: by the names themselves, or by a hash that anybody can compute, who knows an idea's or a
 * reviewer's name or id could find their alias.
 */
function aliases(names: readonly (string | null)[], prefix: string, key: string) {
  const place = (name: string) =>
    createHmac("sha256", key)
      .update(JSON.stringify([prefix, name]))
      .digest("hex");
  const distinct = [...new Set(names.filter((name) => name !== null))]
    .map((name) => ({ name, place: place(name) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const width = String(distinct.length).length;
  return new Map(
    distinct.map(({ name }, i) => [name, `${prefix}-${String(i + 1).padStart(width, "0")}`]),
  );
}

const saltedSchema = z.object({ salt: z.string() });

/** A key that nobody outside the seal can know: the salts of the study's random acts, and nothing that names an arm. */
async function findAliasKey(database: Database, studyId: string): Promise<string> {
  const secrets = await database.randomisationSecret.findMany({
    where: { studyId },
    orderBy: { runId: "asc" },
    select: { input: true },
  });
  return hashOf(secrets.map(({ input }) => saltedSchema.safeParse(input).data?.salt ?? ""));
}

/** Covariates that may be shown beside a masked arm. Those of an import are free text and may hold anything. */
const blindCovariates = new Set(["minutes", "confidence", "familiarity"]);

function mask(
  { rows, allocatedIdeas }: Pick<StudyScores, "rows" | "allocatedIdeas">,
  labels: ReadonlyMap<string, string>,
  key: string,
): Pick<StudyScores, "rows" | "allocatedIdeas"> {
  const ideas = aliases([...rows.map((row) => row.idea), ...(allocatedIdeas ?? [])], "idea", key);
  const reviewers = aliases(
    rows.map((row) => row.reviewer),
    "reviewer",
    key,
  );
  const executorOf = ({ covariates: { executor } }: ScoreRow) =>
    executor === undefined ? null : String(executor);
  const executors = aliases(rows.map(executorOf), "executor", key);
  const masked = rows
    .map((row) => ({
      ...row,
      idea: ideas.get(row.idea) ?? "",
      arm: labels.get(row.arm) ?? "",
      reviewer: row.reviewer === null ? null : (reviewers.get(row.reviewer) ?? ""),
      covariates: {
        ...Object.fromEntries(
          Object.entries(row.covariates).filter(([name]) => blindCovariates.has(name)),
        ),
        // Under an alias: the analysis has to tell executors apart, not to know them.
        ...(executorOf(row) === null
          ? {}
          : { executor: executors.get(executorOf(row) ?? "") ?? "" }),
      },
    }))
    .sort((a, b) => (a.idea < b.idea ? -1 : a.idea > b.idea ? 1 : 0));
  return {
    rows: masked,
    allocatedIdeas: allocatedIdeas?.map((idea) => ideas.get(idea) ?? "").sort() ?? null,
  };
}

/**
 * Reads all scores of a study with their arms: masked while it is frozen, named once it is unblinded.
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
  if (!resultsAreOpen(phase)) {
    throw new AppError("wrong-phase", "Results stay closed until the data are frozen.");
  }
  const named = await readNamedScores(database, scope.studyId, study.kind);
  if (armsAreOpen(phase) && naming !== "masked") {
    const referenceArm = study.arms.find((arm) => arm.isReference)?.name;
    return { ...named, naming: "named", referenceArm };
  }
  const labels = await findLabels(database, scope.studyId, study.arms);
  const key = await findAliasKey(database, scope.studyId);
  return { ...mask(named, labels, key), naming: "masked", referenceArm: undefined };
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

/** The masked label of each arm, by the name under which rows carry it. */
async function findLabels(
  database: Database,
  studyId: string,
  arms: readonly { id: string; name: string }[],
): Promise<Map<string, string>> {
  const key = await database.maskedArm.findMany({ where: { studyId } });
  const nameOf = new Map(arms.map((arm) => [arm.id, arm.name]));
  return new Map(key.map((row) => [nameOf.get(row.arm) ?? row.arm, row.label]));
}
