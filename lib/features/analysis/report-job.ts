import "server-only";
import { createHash } from "node:crypto";
import path from "node:path";
import type { Authorized } from "@/lib/access/authorize";
import { jobBoard, type JobRequest } from "@/lib/jobs/job-board";
import { JobCancelled, JobRefused } from "@/lib/jobs/worker-job";
import type { Report, ReportRequest, ScoreRow } from "@/lib/stats";

/** Where scripts/bundle.mjs puts the worker's program. */
const workerProgram = () =>
  path.join(process.cwd(), "node_modules", ".cache", "assay", "report-worker.mjs");

/** What a report is computed from. */
export type ReportInput = { readonly rows: readonly ScoreRow[]; readonly request: ReportRequest };

/** The computation of a report, known by the hash of its scores and of what was asked. */
export function reportJob(studyId: string, input: ReportInput): JobRequest {
  const hash = createHash("sha256").update(JSON.stringify(input.request));
  for (const row of input.rows) hash.update(JSON.stringify(row));
  return { key: hash.digest("hex"), owner: studyId, program: workerProgram(), input };
}

export type ReportOutcome =
  | { state: "open"; report: Report }
  | { state: "computing"; jobKey: string }
  | { state: "refused"; message: string };

/** The report of a job, if it is there within so many milliseconds; else the key to ask for it by. */
export async function performReport(job: JobRequest, patience: number): Promise<ReportOutcome> {
  const work = jobBoard().perform(job);
  try {
    const result = await (patience === Infinity ? work : Promise.race([work, later(patience)]));
    if (result === undefined) return { state: "computing", jobKey: job.key };
    return { state: "open", report: JSON.parse(result) as Report };
  } catch (error) {
    if (error instanceof JobRefused) return { state: "refused", message: error.message };
    if (error instanceof JobCancelled)
      return { state: "refused", message: "The computation of this report was cancelled." };
    throw error;
  }
}

function later(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds).unref());
}

/** What a waiting page is told. A job that is not known was cancelled, or its result has left the cache. */
export type ReportJobView =
  | { state: "running"; progress: number; step: string }
  | { state: "done" }
  | { state: "failed"; message: string }
  | { state: "cancelled" };

/** How the computation of a study's report stands. */
export function findReportJob(scope: Authorized<"analysis.view">, key: string): ReportJobView {
  const board = jobBoard();
  const state = board.findState(scope.studyId, key);
  if (state) return state;
  return { state: board.findResult(scope.studyId, key) === undefined ? "cancelled" : "done" };
}

/** Ends the computation of a study's report, for everybody who waits for it. */
export function cancelReportJob(scope: Authorized<"analysis.view">, key: string): ReportJobView {
  jobBoard().cancel(scope.studyId, key);
  return findReportJob(scope, key);
}
