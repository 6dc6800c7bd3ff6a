import type { DataNote } from "./data-problem";
import { releasedMetrics, type ReleasedColumns } from "./released-columns";

/**
 * Notes reviews that occur under several ideas of different arms, with the same moment and the same scores: an idea
 * that a second arm picked has its reviews in both. They are kept; comparisons that use both arms are not independent.
 */
export function noteRepeatedReviews(
  file: string,
  columns: ReleasedColumns,
  notes: DataNote[],
): void {
  if (!Object.hasOwn(columns, "timestamp")) return;
  const compared = ["timestamp", "topic", ...releasedMetrics.map(({ column }) => column)];
  const arms = new Map<string, Set<string>>();
  let repeated = 0;
  columns.condition?.forEach((condition, index) => {
    const key = JSON.stringify(compared.map((column) => columns[column]?.[index] ?? null));
    const seen = arms.get(key);
    if (seen && !seen.has(String(condition))) repeated += 1;
    arms.set(key, (seen ?? new Set()).add(String(condition)));
  });
  if (repeated > 0)
    notes.push({
      file,
      note: `${repeated === 1 ? "1 review occurs" : `${repeated} reviews occur`} twice, under ideas of different arms that hold the same text; both are kept.`,
    });
}
