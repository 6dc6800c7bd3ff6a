import { z } from "zod";
import { authorize } from "@/lib/access/authorize";
import { fileResponse, route } from "@/lib/entry/route";
import { exportAudit } from "@/lib/features/conduct/exports";
import { auditFileSchema } from "@/lib/features/conduct/schema";

const params = z.object({ studyId: z.uuid(), file: auditFileSchema });

/** The audit trail, to verify without Assay (JSON) or to read (CSV). */
export const GET = route(params, async ({ actor, params: { studyId, file } }) => {
  const scope = await authorize(actor, studyId, "audit.view");
  return fileResponse(await exportAudit(scope, file));
});
