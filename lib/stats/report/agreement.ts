import { describeAlphas, type AlphaBootstrap } from "../agreement/alpha-bootstrap";
import {
  krippendorffAlpha,
  type KrippendorffAlpha,
  type MeasurementLevel,
} from "../agreement/krippendorff-alpha";
import { oneWayIcc, type OneWayIcc } from "../agreement/one-way-icc";
import { pairableUnits, unitCount } from "../agreement/rating-table";
import { describeSplits, type SplitHalf } from "../agreement/split-half";
import { twoWayIcc, type TwoWayIcc } from "../agreement/two-way-icc";
import type { Stage } from "../data/score-row";
import { resampleAgreement } from "./agreement-resampling";
import { ratingSets, type RatingSet } from "./agreement-sets";
import { crossedScores } from "./agreement-crossed";
import { figure, type Figure } from "./figure";
import type { StudyData } from "./study-data";

/** How far reviewers agree on one metric. Every figure is about the ratings of this set alone. */
export type AgreementSet = {
  readonly stage: Stage;
  readonly metric: string;
  readonly label: string;
  /** Null for all arms together, where an idea of several arms, and each review of it, counts once. */
  readonly arm: string | null;
  readonly ideas: number;
  /** Ideas with two or more ratings: the others say nothing about agreement. */
  readonly ideasRatedTwice: number;
  readonly ratings: number;
  /** Distinct named reviewers. */
  readonly reviewers: number;
  readonly oneWay: Figure<OneWayIcc>;
  readonly twoWay: Figure<TwoWayIcc>;
  readonly alphaOrdinal: Figure<KrippendorffAlpha>;
  readonly alphaInterval: Figure<KrippendorffAlpha>;
  /** Null where no resampling was asked for. */
  readonly alphaBootstrap: Figure<AlphaBootstrap> | null;
  readonly splitHalf: Figure<SplitHalf> | null;
};

/** In the order of stage, metric and arm, all arms together first; combinations without ratings are left out. */
export type Agreement = { readonly sets: readonly AgreementSet[] };

/**
 * The agreement among reviewers, for each stage and metric, over all arms and in each.
 * Estimand: how far the ratings of an idea agree, at the level of single ratings and of their mean.
 *
 * @returns intraclass correlations, Krippendorff's alpha and, if resampling was asked for, its bootstrap and the
 *   split-half comparison; what cannot be estimated says why
 * Assumes that a rating without a reviewer's name is another reviewer's. Linear in the rows without resampling.
 * Checked against R 4.2.2 on the released reviews of arXiv:2506.20803 (relative 1e-9).
 */
export function agreement(data: StudyData): Agreement {
  const { confidenceLevel, resampling } = data.options;
  const sets = ratingSets(data);
  const tables = sets.map(({ ratings }) => ratings);
  const resampled = resampling ? resampleAgreement(tables, resampling) : [];
  const counter = reviewerCounter(data.table.reviewer.names.length);
  return {
    sets: sets.map((set, place): AgreementSet => {
      const table = set.ratings;
      const drawn = resampled[place];
      const alpha = (level: MeasurementLevel) => figure(() => krippendorffAlpha(table, level));
      return {
        ...describeSet(set, counter),
        oneWay: figure(() => oneWayIcc(table, { confidenceLevel })),
        twoWay: figure(() => twoWayIcc(crossedScores(table, set.reviewers), { confidenceLevel })),
        alphaOrdinal: alpha("ordinal"),
        alphaInterval: alpha("interval"),
        alphaBootstrap: drawn
          ? figure(() => describeAlphas(drawn.alphas(), { confidenceLevel }))
          : null,
        splitHalf: drawn ? figure(() => describeSplits(drawn.splits(), { confidenceLevel })) : null,
      };
    }),
  };
}

function describeSet(
  { stage, metric, arm, ratings, reviewers }: RatingSet,
  countReviewers: (reviewers: Int32Array) => number,
) {
  return {
    stage,
    metric: metric.key,
    label: metric.label,
    arm,
    ideas: unitCount(ratings),
    ideasRatedTwice: unitCount(pairableUnits(ratings)),
    ratings: ratings.values.length,
    reviewers: countReviewers(reviewers),
  };
}

/** Counts a set's distinct named reviewers, with one array for all sets. */
function reviewerCounter(named: number): (reviewers: Int32Array) => number {
  const lastSet = new Int32Array(named);
  let sets = 0;
  return (reviewers) => {
    sets++;
    let count = 0;
    for (const reviewer of reviewers) {
      if (reviewer < 0 || lastSet[reviewer] === sets) continue;
      lastSet[reviewer] = sets;
      count++;
    }
    return count;
  };
}
