import type { ScoreRow } from "./score-row";
import { distinctSorted } from "./text-order";

const yes = new Set(["yes", "y", "true", "1"]);
const no = new Set(["no", "n", "false", "0", ""]);

/**
 * The ideas that were given to an executor, whether or not they were finished, by the covariate `allocated` (yes or no,
 * true or false, 1 or 0); ideas with scores after execution were given to one in any case.
 *
 * @returns in ASCII order; null if no row has such a covariate, or one of them says something else
 */
export function allocatedIdeasOf(rows: readonly ScoreRow[]): string[] | null {
  if (rows.every(({ covariates }) => covariates.allocated === undefined)) return null;
  const allocated = new Set<string>();
  for (const { idea, stage, covariates } of rows) {
    if (stage === "post") allocated.add(idea);
    if (covariates.allocated === undefined) continue;
    const word = String(covariates.allocated).trim().toLowerCase();
    if (yes.has(word)) allocated.add(idea);
    else if (!no.has(word)) return null;
  }
  return distinctSorted(allocated);
}
