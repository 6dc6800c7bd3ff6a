/** How much there is in one stage. */
export type StageCounts = {
  /** Filled forms. Rows without a reviewer are told apart by metric: the most often scored one says how many. */
  readonly reviews: number;
  readonly ideas: number;
  /** Distinct named reviewers. */
  readonly reviewers: number;
  /** Reviews whose reviewer the data do not name. */
  readonly unnamedReviews: number;
};

export type ArmCounts = {
  readonly arm: string;
  readonly pre: StageCounts;
  readonly post: StageCounts;
  /** Ideas with at least one change score. */
  readonly ideasWithBothStages: number;
};

/** Totals count an idea of several arms, and its reviews, once. */
export type Counts = {
  readonly rows: number;
  readonly ideas: number;
  readonly pre: StageCounts;
  readonly post: StageCounts;
  readonly ideasWithBothStages: number;
  /** In ASCII order. */
  readonly arms: readonly ArmCounts[];
};

/**
 * An idea that a change score of the table could not be formed for: `only-pre` if the metrics named have scores before
 * alone, `only-post` if after alone. `wholly` says that the idea has no change score at all.
 */
export type DroppedIdea = {
  readonly idea: string;
  readonly arm: string;
  readonly topic: string | null;
  readonly reason: "only-pre" | "only-post";
  readonly metrics: readonly string[];
  readonly wholly: boolean;
};
