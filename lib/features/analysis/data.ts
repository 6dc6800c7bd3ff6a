import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { webDatabase } from "@/lib/db/connections";
import { readScores } from "@/lib/sealed/score-rows";
import { buildReport, type Report } from "@/lib/stats";
import { resultsAreOpen } from "@/lib/study/phases";
import { reviewFormSchema } from "@/lib/study/review-form";
import { studySettingsSchema } from "@/lib/study/settings";
import { phaseSchema, stageSchema, type Phase } from "@/lib/study/vocabulary";
import { reportMetrics, reportRequest } from "./rules";
import type { AnalysisQuery } from "./schema";

/** A study's analysis, or why there is none yet. */
export type StudyAnalysis = {
  study: { name: string; phase: Phase; kind: string; isSimulated: boolean };
  canUnblind: boolean;
} & ({ state: "closed" } | { state: "open"; naming: "masked" | "named"; report: Report });

/** The metrics that a study's current forms ask; undefined where it has no forms (imported studies). */
async function findReportMetrics(studyId: string) {
  const forms = await webDatabase().reviewForm.findMany({
    where: { studyId },
    orderBy: { version: "desc" },
  });
  const current = (stage: string) =>
    forms.find((form) => stageSchema.parse(form.stage) === stage)?.definition;
  const [pre, post] = [current("pre"), current("post")];
  if (!pre || !post) return undefined;
  return reportMetrics(reviewFormSchema.parse(pre), reviewFormSchema.parse(post));
}

/** Reads a study's scores, as far as its phase lets them be seen, and computes the report that was asked for. */
export async function getAnalysis(
  scope: Authorized<"analysis.view" | "data.export">,
  query: AnalysisQuery,
): Promise<StudyAnalysis> {
  const study = await webDatabase().study.findUniqueOrThrow({
    where: { id: scope.studyId },
    select: { name: true, phase: true, kind: true, isSimulated: true, settings: true },
  });
  const { settings: storedSettings, ...rest } = study;
  const phase = phaseSchema.parse(study.phase);
  const base = {
    study: { ...rest, phase },
    canUnblind: scope.roles.includes("custodian") && phase === "frozen",
  };
  if (!resultsAreOpen(phase)) return { ...base, state: "closed" };
  const scores = await readScores(scope, query.view);
  const request = reportRequest({
    query,
    settings: studySettingsSchema.parse(storedSettings),
    naming: scores.naming,
    plannedReference: scores.referenceArm,
    armNames: [...new Set(scores.rows.map((row) => row.arm))],
    metrics: await findReportMetrics(scope.studyId),
  });
  return {
    ...base,
    state: "open",
    naming: scores.naming,
    report: buildReport(scores.rows, request),
  };
}
