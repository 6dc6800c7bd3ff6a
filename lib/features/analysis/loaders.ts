import "server-only";
import { authorizeAdministrator } from "@/lib/access/authorize";
import { requireActor } from "@/lib/auth/current-actor";
import { orNotFound, pageScope } from "@/lib/entry/page";
import { getAnalysisSoon, type StudyAnalysis } from "./data";
import { analysisQuerySchema, type AnalysisQuery } from "./schema";

/** The dashboard of a study, for organizers, analysts and custodians. */
export async function loadAnalysis(
  studyId: string,
  search: Record<string, string | string[] | undefined>,
): Promise<{ analysis: StudyAnalysis; query: AnalysisQuery }> {
  const scope = await pageScope(studyId, "analysis.view");
  const query = analysisQuerySchema.parse(search);
  return { analysis: await getAnalysisSoon(scope, query), query };
}

/** Lets administrators alone see the import page. */
export async function loadImportPage(): Promise<void> {
  const actor = await requireActor("/studies/import");
  await orNotFound(async () => authorizeAdministrator(actor));
}
