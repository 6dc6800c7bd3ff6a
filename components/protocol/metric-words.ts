import type { Metric } from "@/lib/study/review-form";

/** What the roles of a question are called. */
export const metricRoleWords: Readonly<Record<Metric["role"], string>> = {
  primary: "Primary",
  secondary: "Secondary",
  control: "Control",
  covariate: "Covariate",
};
