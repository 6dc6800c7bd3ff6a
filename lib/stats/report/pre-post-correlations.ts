import { kendallCorrelation } from "../association/kendall";
import { pearsonCorrelation } from "../association/pearson";
import { spearmanCorrelation } from "../association/spearman";
import type { IdeaChange } from "../data/change-scores";
import { figure } from "./figure";
import type { StageCorrelations } from "./pre-post-section";

/** The three correlations of the ideas' means before and after. */
export function correlateStages(
  arm: string | null,
  ideas: readonly IdeaChange[],
  confidenceLevel: number,
): StageCorrelations {
  const pre = ideas.map((idea) => idea.pre);
  const post = ideas.map((idea) => idea.post);
  return {
    arm,
    ideas: ideas.length,
    pearson: figure(() => pearsonCorrelation(pre, post, { confidenceLevel })),
    spearman: figure(() => spearmanCorrelation(pre, post, { confidenceLevel })),
    kendall: figure(() => kendallCorrelation(pre, post, { confidenceLevel })),
  };
}
