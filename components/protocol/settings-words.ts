import type { StudySettings } from "@/lib/study/settings";

/** The direction of the planned test in words. */
export const alternativeWords: Readonly<Record<StudySettings["alternative"], string>> = {
  greater: "One-sided: other > reference",
  less: "One-sided: other < reference",
  "two-sided": "Two-sided",
};
