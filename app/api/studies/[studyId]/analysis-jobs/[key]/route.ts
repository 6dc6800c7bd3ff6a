import { z } from "zod";
import { authorize } from "@/lib/access/authorize";
import { jsonResponse, route } from "@/lib/entry/route";
import { cancelReportJob, findReportJob } from "@/lib/features/analysis/report-job";

const params = z.object({ studyId: z.uuid(), key: z.string().regex(/^[0-9a-f]{64}$/) });

/** How far the computation of a report is. */
export const GET = route(params, async ({ actor, params: { studyId, key } }) => {
  const scope = await authorize(actor, studyId, "analysis.view");
  return jsonResponse(findReportJob(scope, key));
});

/** Cancels it. */
export const DELETE = route(params, async ({ actor, params: { studyId, key } }) => {
  const scope = await authorize(actor, studyId, "analysis.view");
  return jsonResponse(cancelReportJob(scope, key));
});
