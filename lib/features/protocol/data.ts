import "server-only";
import type { Authorized } from "@/lib/access/authorize";
import { webDatabase } from "@/lib/db/connections";
import { reviewFormSchema } from "@/lib/study/review-form";
import { studySettingsSchema } from "@/lib/study/settings";
import { armOriginSchema, stages, type Stage } from "@/lib/study/vocabulary";

type Scope = Authorized<"study.organize">;

async function getForm(scope: Scope, stage: Stage) {
  const { studyId } = scope;
  const [form, reviews] = await Promise.all([
    webDatabase().reviewForm.findFirstOrThrow({
      where: { studyId, stage },
      orderBy: { version: "desc" },
    }),
    webDatabase().review.count({ where: { assignment: { studyId, stage } } }),
  ]);
  return {
    stage,
    version: form.version,
    savedAt: form.createdAt.toISOString(),
    definition: reviewFormSchema.parse(form.definition),
    isLocked: reviews > 0,
  };
}
export type FormEntry = Awaited<ReturnType<typeof getForm>>;

/** A study's set-up as its organizer sees it: declared arms, no idea's. */
export async function getProtocol(scope: Scope) {
  const study = await webDatabase().study.findUniqueOrThrow({
    where: { id: scope.studyId },
    select: {
      ...{ name: true, description: true, settings: true, kind: true },
      arms: {
        orderBy: { position: "asc" },
        select: { id: true, name: true, origin: true, isReference: true },
      },
      topics: { orderBy: { position: "asc" }, select: { id: true, name: true } },
    },
  });
  const forms = study.kind === "native" ? stages.map((stage) => getForm(scope, stage)) : [];
  return {
    name: study.name,
    description: study.description,
    isNative: study.kind === "native",
    settings: studySettingsSchema.parse(study.settings),
    arms: study.arms.map((arm) => ({ ...arm, origin: armOriginSchema.parse(arm.origin) })),
    topics: study.topics,
    forms: await Promise.all(forms),
  };
}
