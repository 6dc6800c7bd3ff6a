import type { AxisReport } from "./pairwise-axis";
import type { PairwiseOptions } from "./pairwise-request";

/** What a reader has to know to read the figures right; each is one or two whole sentences. */
export type PairwiseStatements = {
  readonly model: string;
  readonly ties: string;
  readonly scale: string;
  readonly contrast: string;
  readonly interval: string;
  readonly bootstrap: string;
  readonly winRate: string;
  readonly signTest: string;
  readonly positionBias: string;
  /** What the data hold that a reader should know. May be empty. */
  readonly remarks: readonly string[];
};

/** The conventions of this report in sentences. */
export function statePairwise(
  options: PairwiseOptions,
  axes: readonly AxisReport[],
): PairwiseStatements {
  const percent = `${Number((options.confidenceLevel * 100).toPrecision(6))} %`;
  return {
    model:
      "Ratings are the Bradley–Terry model's by maximum likelihood, for each axis on its own: the log odds of winning are the difference of two methods' log strengths.",
    ties: "Where an axis has ties the model is Davidson's, which gives them a probability of their own; no tie is thrown away or split.",
    scale: `Ratings are on the Elo scale: 400 points are odds of 10 to 1 for winning, given no tie, and ${options.referenceMethod === null ? "the methods' mean" : options.referenceMethod} has 1000 points.`,
    contrast:
      "Contrast = method − against: a positive one means that method wins more often than against. p is two-sided by the normal distribution, and adjusted by Holm over all contrasts of the axis.",
    interval: `The ${percent} intervals of ratings are Wald's and take comparisons as independent.`,
    bootstrap: stateBootstrap(options, percent),
    winRate: `A win rate counts a tie as half a win; its ${percent} interval is Wilson's for wins + ties / 2 among all comparisons, a little wide where there are ties.`,
    signTest: "The sign test of a pair is exact and leaves ties out.",
    positionBias:
      "The left side's share of decided comparisons shows a bias for a side if sides were drawn at random or each pair was shown both ways.",
    remarks: axes.flatMap((axis) => remarkOn(axis, options)),
  };
}

function stateBootstrap(options: PairwiseOptions, percent: string): string {
  if (options.bootstrapResamples === null) return "No bootstrap was asked for.";
  const drawn = {
    automatic:
      "judges with all their comparisons where every comparison names its judge, else comparisons",
    comparison: "single comparisons",
    judge: "judges with all their comparisons",
  }[options.bootstrapUnit];
  return `The bootstrap draws ${drawn}, ${options.bootstrapResamples} times with seed ${options.seed}; its ${percent} intervals are percentiles.`;
}

/** Fewer judges than this make the cluster bootstrap's intervals too narrow. */
const FEW_JUDGES = 20;

function remarkOn(axis: AxisReport, { referenceMethod }: PairwiseOptions): string[] {
  const remarks: string[] = [];
  const anchored = axis.methods.some(({ method }) => method === referenceMethod);
  if (referenceMethod !== null && !anchored)
    remarks.push(
      `On ${axis.axis} nobody compared ${referenceMethod}, so that the mean of its methods has 1000 points there.`,
    );
  const { bootstrap } = axis;
  if (
    bootstrap?.status === "estimated" &&
    bootstrap.unit === "judge" &&
    bootstrap.units < FEW_JUDGES
  )
    remarks.push(
      `On ${axis.axis} the bootstrap draws only ${bootstrap.units} judges, so that its intervals are likely too narrow.`,
    );
  if (bootstrap?.status === "estimated" && bootstrap.failed > 0)
    remarks.push(
      `On ${axis.axis} ${bootstrap.failed} of ${bootstrap.resamples} resamples had no finite best ratings and are left out.`,
    );
  if (axis.withoutJudge > 0 && axis.judges > 0)
    remarks.push(
      `On ${axis.axis} ${axis.withoutJudge} of ${axis.comparisons} comparisons do not name their judge.`,
    );
  return remarks;
}
