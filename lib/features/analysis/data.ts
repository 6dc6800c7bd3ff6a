import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { audienceOf } from "@/lib/blinding/lattice/audiences";
import { demandVisible } from "@/lib/blinding/lattice/disclose";
import { maySee } from "@/lib/blinding/lattice/may-see";
import { webDatabase } from "@/lib/db/connections";
import { readScores } from "@/lib/sealed/score-rows";
import type { Report } from "@/lib/stats";
import { reviewFormSchema } from "@/lib/study/review-form";
import { studySettingsSchema } from "@/lib/study/settings";
import { phaseSchema, stageSchema, type Phase } from "@/lib/study/vocabulary";
import { choicesOf, type AnalysisChoices } from "./rules-choices";
import { performReport, reportJob } from "./report-job";
import { reportMetrics, reportRequest } from "./rules";
import type { AnalysisQuery } from "./schema";

/** A study's analysis, or why there is none yet. */
export type StudyAnalysis = {
  study: { name: string; phase: Phase; kind: string; isSimulated: boolean };
  canUnblind: boolean;
} & (
  | { state: "closed" }
  | { state: "computing"; naming: "masked" | "named"; jobKey: string }
  | { state: "refused"; naming: "masked" | "named"; message: string }
  | { state: "open"; naming: "masked" | "named"; report: Report; choices: AnalysisChoices }
);

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

/** How long a request waits for a report before it says that one is being computed. */
const patienceMilliseconds = 1_500;

/**
 * A study's scores, as far as its phase lets them be seen, and the report of them that was asked for. The report is
 * computed in a thread of its own: where that takes longer than a request should, the job's key comes back instead.
 *
 * @param patience how long to wait for it, in milliseconds; until it is there unless given
 */
export async function getAnalysis(
  scope: Authorized<"analysis.view" | "data.export">,
  query: AnalysisQuery,
  patience: number = Infinity,
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
  const viewer = audienceOf(scope.roles);
  if (!maySee(viewer, "report.contrasts", phase)) return { ...base, state: "closed" };
  const { rows, naming, referenceArm, allocatedIdeas } = await readScores(scope, query.view);
  const metrics = await findReportMetrics(scope.studyId);
  const request = reportRequest({
    query,
    settings: studySettingsSchema.parse(storedSettings),
    naming,
    plannedReference: referenceArm,
    armNames: [...new Set(rows.map((row) => row.arm))],
    metrics,
    allocatedIdeas,
  });
  const job = reportJob(scope.studyId, { rows, request });
  const choices = choicesOf(rows, metrics);
  const outcome = await performReport(job, patience);
  if (outcome.state === "open") demandVisible("report", Object.keys(outcome.report), viewer, phase);
  if (outcome.state === "open") return { ...base, ...outcome, naming, choices };
  return { ...base, ...outcome, naming };
}

/** The dashboard's analysis: waits as long as a page may. */
export async function getAnalysisSoon(
  scope: Authorized<"analysis.view">,
  query: AnalysisQuery,
): Promise<StudyAnalysis> {
  return getAnalysis(scope, query, patienceMilliseconds);
}
