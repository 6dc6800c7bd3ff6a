import { parentPort, workerData } from "node:worker_threads";
import { buildReport, StatsError, type ReportRequest, type ScoreRow } from "@/lib/stats";
import type { WorkerMessage } from "@/lib/jobs/worker-job";

/*
 * Computes a report in a thread of its own. Bundled into one file by scripts/bundle.mjs.
 */

const { rows, request } = workerData as { rows: readonly ScoreRow[]; request: ReportRequest };
const say = (message: WorkerMessage) => parentPort?.postMessage(message);

try {
  const report = buildReport(rows, request, (step, progress) =>
    say({ kind: "progress", step, progress }),
  );
  say({ kind: "result", result: JSON.stringify(report) });
} catch (error) {
  if (!(error instanceof StatsError)) throw error;
  say({ kind: "refused", message: error.message });
}
