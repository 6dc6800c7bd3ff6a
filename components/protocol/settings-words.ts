import type { StudySettings } from "@/lib/study/settings";

/** The direction of the planned test in words. */
export const alternativeWords: Readonly<Record<StudySettings["alternative"], string>> = {
  greater: "One-sided: other > reference",
  less: "One-sided: other < reference",
  "two-sided": "Two-sided",
};

/** How p values are adjusted over metrics, in words. */
export const correctionWords: Readonly<Record<StudySettings["correction"], string>> = {
  "benjamini-hochberg": "Benjamini–Hochberg (false discovery rate)",
  "benjamini-yekutieli": "Benjamini–Yekutieli (false discovery rate, any dependence)",
  holm: "Holm (family-wise error rate)",
  hochberg: "Hochberg (family-wise error rate)",
  bonferroni: "Bonferroni (family-wise error rate)",
};
