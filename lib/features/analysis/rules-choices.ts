import type { MetricOption, ScoreRow } from "@/lib/stats";

/** What the dashboard's options offer to choose from: everything that the study has, whatever the address asks. */
export type AnalysisChoices = {
  readonly metrics: readonly { readonly key: string; readonly label: string }[];
  readonly ideas: readonly string[];
  readonly reviewers: readonly string[];
};

/** @param metrics the study's own, where it has forms; else those of its scores are offered */
export function choicesOf(
  rows: readonly ScoreRow[],
  metrics: readonly MetricOption[] | undefined,
): AnalysisChoices {
  const scored = [...new Set(rows.map((row) => row.metric))];
  const offered = (metrics ?? scored).map((metric) =>
    typeof metric === "string"
      ? { key: metric, label: labelOf(metric) }
      : { key: metric.key, label: metric.label ?? labelOf(metric.key) },
  );
  return {
    metrics: offered.filter(({ key }) => scored.includes(key)),
    ideas: [...new Set(rows.map((row) => row.idea))].sort(),
    reviewers: [...new Set(rows.flatMap((row) => row.reviewer ?? []))].sort(),
  };
}

function labelOf(key: string): string {
  const words = key.replace(/[-_]+/g, " ").trim();
  return words === "" ? key : words.charAt(0).toUpperCase() + words.slice(1);
}
