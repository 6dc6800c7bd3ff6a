import { z } from "zod";
import { authorize } from "@/lib/access/authorize";
import { fileResponse, route } from "@/lib/entry/route";
import { exportData } from "@/lib/features/analysis/exports";
import { analysisQuerySchema, exportKindSchema } from "@/lib/features/analysis/schema";

const params = z.object({ studyId: z.uuid(), kind: exportKindSchema });

/** The change-score table, the report, and the scores with masked or named arms. */
export const GET = route(params, async ({ actor, params: { studyId, kind }, request }) => {
  const scope = await authorize(actor, studyId, "data.export");
  const query = analysisQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return fileResponse(await exportData(scope, kind, query));
});
