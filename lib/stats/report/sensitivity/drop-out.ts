import { figure, type Figure } from "../figure";
import type { ArmPair, StudyData } from "../study-data";
import { dropOutBounds, type DropOutBounds, type Scale } from "./bounds";
import { candidatesOf, type Candidate } from "./candidates";
import { tippingPoints, type TippingPoints } from "./tipping-point";
import { weightedContrast, type WeightedContrast } from "./weighted-contrast";

export type DropOutArm = {
  readonly arm: string;
  /** Ideas that might have been executed: with a pre mean, and allocated where that is known. */
  readonly candidates: number;
  /** Of them, ideas with a post mean too. */
  readonly finished: number;
  readonly missing: number;
};

export type DropOut = {
  /** What makes an idea a candidate: that it was given to an executor, or, where that is not known, that it was reviewed. */
  readonly basis: "allocated" | "reviewed-before";
  /** The reference arm, then the other. */
  readonly arms: readonly DropOutArm[];
  readonly bounds: Figure<DropOutBounds>;
  readonly weighted: Figure<WeightedContrast>;
  readonly tipping: Figure<TippingPoints>;
};

/** What ideas that were never finished could have done to one metric's contrast. */
export function dropOut(
  metric: string,
  { referenceArm, otherArm }: ArmPair,
  data: StudyData,
  scale: Scale,
): DropOut {
  const candidates = (arm: string) => candidatesOf(data.meansOf(metric, arm), data.allocatedIdeas);
  const reference = candidates(referenceArm);
  const other = candidates(otherArm);
  return {
    basis: data.allocatedIdeas === null ? "reviewed-before" : "allocated",
    arms: [countArm(referenceArm, reference), countArm(otherArm, other)],
    bounds: figure(() => dropOutBounds(other, reference, scale, data.options)),
    weighted: figure(() => weightedContrast(other, reference, data.options)),
    tipping: figure(() =>
      tippingPoints(
        { arm: otherArm, candidates: other },
        { arm: referenceArm, candidates: reference },
        data.options,
      ),
    ),
  };
}

function countArm(arm: string, candidates: readonly Candidate[]): DropOutArm {
  const finished = candidates.filter(({ post }) => post !== null).length;
  return { arm, candidates: candidates.length, finished, missing: candidates.length - finished };
}

/** The ends of each metric's scale, or of its observed scores where one end is not known. */
export function scalesOf({ tableMetrics, table, arms }: StudyData): ReadonlyMap<string, Scale> {
  return new Map(
    tableMetrics.map(({ key, minimum, maximum }): [string, Scale] => {
      if (minimum !== null && maximum !== null) return [key, { scale: "given", minimum, maximum }];
      let [lowest, highest] = [Infinity, -Infinity];
      for (const arm of arms)
        for (const place of table.placesOf(key, arm)) {
          const score = table.scores[place] ?? 0;
          if (score < lowest) lowest = score;
          if (score > highest) highest = score;
        }
      return [key, { scale: "observed", minimum: lowest, maximum: highest }];
    }),
  );
}
