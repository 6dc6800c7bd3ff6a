import { studySettingsSchema } from "@/lib/study/settings";
import { phaseSchema } from "@/lib/study/vocabulary";
import { stageIsOpen, type ReviewRules } from "./review-rules";

/** What a page of this stage says about the study as it stands. */
export function stageFacts(rules: ReviewRules, study: { phase: string; settings: unknown }) {
  const settings = studySettingsSchema.parse(study.settings);
  const phase = phaseSchema.parse(study.phase);
  return {
    phase,
    isOpen: stageIsOpen(rules, phase),
    deadline: rules.deadlineOf(settings),
    asksGuess: settings.asksGuess,
    rationaleMinimumWords: settings.rationaleMinimumWords,
  };
}
