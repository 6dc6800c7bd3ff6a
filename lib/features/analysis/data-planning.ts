import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { webDatabase } from "@/lib/db/connections";
import { changeMetrics, reviewFormSchema } from "@/lib/study/review-form";
import { studySettingsSchema } from "@/lib/study/settings";
import { stageSchema } from "@/lib/study/vocabulary";
import { planningDefaults, type PlanningQuery } from "./planning-schema";
import type { ReviewScale } from "./rules-planning";

const usualScale: ReviewScale = { minimum: 1, maximum: 10 };

/** What a study's settings and forms say about its plan. No score and nothing sealed is read. */
export async function getPlanningBasis(
  scope: Authorized<"study.organize">,
): Promise<{ defaults: PlanningQuery; scale: ReviewScale }> {
  const study = await webDatabase().study.findUniqueOrThrow({
    where: { id: scope.studyId },
    select: { settings: true },
  });
  const forms = await webDatabase().reviewForm.findMany({
    where: { studyId: scope.studyId },
    orderBy: { version: "desc" },
  });
  const [pre, post] = (["pre", "post"] as const).map((stage) => {
    const current = forms.find((form) => stageSchema.parse(form.stage) === stage);
    return current ? reviewFormSchema.parse(current.definition) : undefined;
  });
  const metrics = pre && post ? changeMetrics(pre, post) : [];
  const [first] = metrics;
  return {
    defaults: planningDefaults(studySettingsSchema.parse(study.settings), metrics.length),
    scale: first ? { minimum: first.minimum, maximum: first.maximum } : usualScale,
  };
}
