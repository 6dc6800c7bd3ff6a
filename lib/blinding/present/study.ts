import { studySettingsSchema, type StudySettings } from "@/lib/study/settings";
import { phaseSchema, type Phase } from "@/lib/study/vocabulary";
import { disclose } from "../lattice/disclose";
import { studyViewSchema, type StudyView } from "../views";

export type PresentableStudy = {
  id: string;
  name: string;
  phase: string;
  isSimulated: boolean;
  settings: unknown;
};

/** Until when the work of a phase is due. */
function deadlineOf(phase: Phase, { deadlines }: StudySettings): string | null {
  if (phase === "intake") return deadlines.intake;
  if (phase === "idea-review") return deadlines.ideaReview;
  if (phase === "execution") return deadlines.execution;
  return phase === "execution-review" ? deadlines.executionReview : null;
}

/** A study as each of its members may see it. */
export function presentStudy(row: PresentableStudy): StudyView {
  const phase = phaseSchema.parse(row.phase);
  return disclose(
    "studyView",
    studyViewSchema,
    { audience: "member", phase },
    {
      studyId: row.id,
      name: row.name,
      phase,
      isSimulated: row.isSimulated,
      deadline: deadlineOf(phase, studySettingsSchema.parse(row.settings)),
    },
  );
}
