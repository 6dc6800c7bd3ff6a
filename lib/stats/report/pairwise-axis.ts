import { adjustPValues } from "../multiplicity/adjust";
import { bootstrapRatings, type RatingBootstrap } from "../pairwise/bootstrap-ratings";
import type { Comparison } from "../pairwise/comparison";
import { eloRatings, type EloRating } from "../pairwise/elo-ratings";
import { fitRatings, type RatingFit } from "../pairwise/fit-ratings";
import { countOutcomes, countTies, type OutcomeCounts } from "../pairwise/outcome-counts";
import { positionBias, type PositionBias } from "../pairwise/position-bias";
import { contrastRatings, type RatingContrast } from "../pairwise/rating-contrast";
import { signTest, type SignTestResult } from "../pairwise/sign-test";
import { winRate, type WinRate } from "../pairwise/win-rate";
import { mersenneTwister } from "../resampling/generator";
import { figure, type Figure } from "./figure";
import type { PairwiseOptions } from "./pairwise-request";

export type MethodRecord = { readonly method: string } & WinRate;

export type MethodRating = EloRating & {
  /** 1 for the highest. */
  readonly rank: number;
  /** Natural logarithm of the strength; the mean over methods is 0. */
  readonly logStrength: number;
};

/** All outcomes of one pair, from the side of `method`. */
export type PairRecord = { readonly method: string; readonly against: string } & WinRate & {
    /** Of the decided comparisons. */
    readonly signTest: Figure<SignTestResult>;
  };

export type Ratings = {
  readonly model: RatingFit["model"];
  /** The method at 1000 points; null where the mean of all methods is. */
  readonly anchor: string | null;
  /** Log-probability of the comparisons, without binomial constants. */
  readonly logLikelihood: number;
  /** Davidson's ν: two equal methods tie with probability ν/(2 + ν). Null without ties. */
  readonly tieParameter: number | null;
  /** From the highest rating to the lowest. */
  readonly methods: readonly MethodRating[];
  readonly contrasts: readonly (RatingContrast & {
    /** `pTwoSided` adjusted by Holm over all contrasts of this axis. */
    readonly pHolm: number;
  })[];
};

/** One axis: each is analysed on its own. */
export type AxisReport = {
  readonly axis: string;
  readonly comparisons: number;
  readonly ties: number;
  /** Distinct judges that are named. */
  readonly judges: number;
  readonly withoutJudge: number;
  /** Distinct items that are named. */
  readonly items: number;
  /** In ASCII order. */
  readonly methods: readonly MethodRecord[];
  readonly ratings: Figure<Ratings>;
  /** Null where no bootstrap was asked for. */
  readonly bootstrap: Figure<RatingBootstrap> | null;
  /** Pairs that were compared. */
  readonly pairs: readonly PairRecord[];
  readonly positionBias: Figure<PositionBias>;
};

export function reportAxis(
  axis: string,
  comparisons: readonly Comparison[],
  options: PairwiseOptions,
): AxisReport {
  const counts = countOutcomes(comparisons);
  const judges = new Set(comparisons.flatMap(({ judge }) => judge ?? []));
  const withoutJudge = comparisons.filter(({ judge }) => judge === null).length;
  const { referenceMethod } = options;
  const anchor = counts.methods.find((method) => method === referenceMethod) ?? null;
  const fitted = figure(() => ({ fit: fitRatings(counts) }));
  const { bootstrapUnit } = options;
  const automatic = withoutJudge === 0 && judges.size >= 2 ? "judge" : "comparison";
  const resampling = {
    unit: bootstrapUnit === "automatic" ? automatic : bootstrapUnit,
    resamples: options.bootstrapResamples ?? 0,
    confidenceLevel: options.confidenceLevel,
    referenceMethod: anchor,
  } as const;
  const bootstrap = () => {
    if (fitted.status !== "estimated") return fitted;
    const uniform = mersenneTwister(options.seed, `pairwise/${axis}`);
    return figure(() => bootstrapRatings(comparisons, fitted.fit, resampling, uniform));
  };
  return {
    axis,
    comparisons: comparisons.length,
    ties: countTies(counts),
    judges: judges.size,
    withoutJudge,
    items: new Set(comparisons.flatMap(({ item }) => item ?? [])).size,
    methods: counts.methods.map((method, place) => ({
      method,
      ...winRate(outcomesOf(counts, place, null), options),
    })),
    ratings:
      fitted.status === "estimated"
        ? figure(() => describeFit(fitted.fit, anchor, options))
        : fitted,
    bootstrap: options.bootstrapResamples === null ? null : bootstrap(),
    pairs: pairRecords(counts, anchor, options),
    positionBias: figure(() => positionBias(comparisons, options)),
  };
}

/** Wins, losses and ties of one method, against another or against all. */
function outcomesOf({ methods, wins, ties }: OutcomeCounts, own: number, other: number | null) {
  const size = methods.length;
  const total = { wins: 0, losses: 0, ties: 0 };
  for (let place = 0; place < size; place++) {
    if (other !== null && place !== other) continue;
    total.wins += wins[own * size + place] ?? 0;
    total.losses += wins[place * size + own] ?? 0;
    total.ties += ties[own * size + place] ?? 0;
  }
  return total;
}

/** Each pair as `method` against `against`: the anchor, or else the first by name, stands second. */
function orderedPairs(methods: readonly string[], anchor: string | null) {
  return methods.flatMap((first, place) =>
    methods.slice(place + 1).map((second) => {
      const turned = second === anchor;
      return { method: turned ? first : second, against: turned ? second : first };
    }),
  );
}

function describeFit(fit: RatingFit, anchor: string | null, options: PairwiseOptions): Ratings {
  const { confidenceLevel } = options;
  const elo = eloRatings(fit, { confidenceLevel, referenceMethod: anchor });
  const sorted = elo
    .map((rating, place) => ({ ...rating, logStrength: fit.ratings[place] ?? 0 }))
    .sort((left, right) => right.logStrength - left.logStrength);
  const contrasts = orderedPairs(fit.methods, anchor).map(({ method, against }) =>
    contrastRatings(fit, method, against, { confidenceLevel }),
  );
  const adjusted = adjustPValues(
    contrasts.map(({ pTwoSided }) => pTwoSided),
    "holm",
  );
  return {
    model: fit.model,
    anchor,
    logLikelihood: fit.logLikelihood,
    tieParameter: fit.logTie === null ? null : Math.exp(fit.logTie),
    methods: sorted.map((rating, place) => ({ ...rating, rank: place + 1 })),
    contrasts: contrasts.map((contrast, place) => ({
      ...contrast,
      pHolm: adjusted[place] ?? contrast.pTwoSided,
    })),
  };
}

function pairRecords(
  counts: OutcomeCounts,
  anchor: string | null,
  options: PairwiseOptions,
): PairRecord[] {
  const places = new Map(counts.methods.map((method, place) => [method, place]));
  return orderedPairs(counts.methods, anchor).flatMap(({ method, against }): PairRecord[] => {
    const own = outcomesOf(counts, places.get(method) ?? 0, places.get(against) ?? 0);
    if (own.wins + own.losses + own.ties === 0) return [];
    return [
      {
        method,
        against,
        ...winRate(own, options),
        signTest: figure(() => signTest(own.wins, own.losses)),
      },
    ];
  });
}
