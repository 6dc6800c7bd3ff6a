import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { appendAudit } from "@/lib/audit/append";
import { audienceOf } from "@/lib/blinding/lattice/audiences";
import type { LatticeView } from "@/lib/blinding/lattice/fields";
import { maySeePath } from "@/lib/blinding/lattice/may-see";
import { webDatabase } from "@/lib/db/connections";
import { inTransaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/entry/app-error";
import { readScores } from "@/lib/sealed/score-rows";
import { getAnalysis } from "./data";
import { tableCsv } from "./long-data/table-csv";
import { writeLongCsv } from "./long-data/write-long-csv";
import type { AnalysisQuery, ExportKind } from "./schema";

export type Export = { content: string; mediaType: string; fileName: string };

const csv = "text/csv; charset=utf-8";

async function write(
  scope: Authorized<"data.export">,
  kind: ExportKind,
  query: AnalysisQuery,
): Promise<Export> {
  const shows = (view: LatticeView) => (column: string) =>
    maySeePath(audienceOf(scope.roles), view, column, scope.phase);
  if (kind === "scores-blinded.csv" || kind === "scores-unblinded.csv") {
    const scores = await readScores(scope, kind === "scores-blinded.csv" ? "masked" : undefined);
    if (kind === "scores-unblinded.csv" && scores.naming === "masked") {
      throw new AppError("wrong-phase", "Arms are masked until the study is unblinded.");
    }
    const view = scores.naming === "masked" ? "maskedScores" : "namedScores";
    return { content: writeLongCsv(scores.rows, shows(view)), mediaType: csv, fileName: kind };
  }
  const analysis = await getAnalysis(scope, query);
  if (analysis.state === "closed") {
    throw new AppError("wrong-phase", "Results stay closed until the data are frozen.");
  }
  if (analysis.state === "refused") throw new AppError("invalid", analysis.message);
  if (analysis.state === "computing")
    throw new AppError("conflict", "The report is still being computed; try again in a moment.");
  return kind === "report.json"
    ? {
        content: `${JSON.stringify(analysis.report, null, 2)}\n`,
        mediaType: "application/json",
        fileName: kind,
      }
    : { content: tableCsv(analysis.report, shows("changeTable")), mediaType: csv, fileName: kind };
}

/** One of the files that a study can be taken away as; that it was is recorded. */
export async function exportData(
  scope: Authorized<"data.export">,
  kind: ExportKind,
  query: AnalysisQuery,
): Promise<Export> {
  const file = await write(scope, kind, query);
  await inTransaction(webDatabase(), (transaction) =>
    appendAudit(transaction, {
      studyId: scope.studyId,
      actorUserId: scope.userId,
      action: "data.exported",
      details: { file: kind },
    }),
  );
  return file;
}
