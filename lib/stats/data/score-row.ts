/** Before (`pre`, the idea is reviewed) or after (`post`, its execution is). */
export type Stage = "pre" | "post";

export const stages: readonly Stage[] = ["pre", "post"];

/**
 * One score of one review: a line of the long format.
 *
 * An idea that belongs to several arms has its rows repeated, once for each arm. `reviewer` is null where the data do
 * not name the reviewer; such rows count as separate reviews.
 */
export type ScoreRow = {
  stage: Stage;
  idea: string;
  arm: string;
  topic: string | null;
  reviewer: string | null;
  metric: string;
  /** Finite, in points of the metric's scale. */
  score: number;
  covariates: Readonly<Record<string, string | number>>;
};
