import { turnTails, type TailProbabilities } from "../inference/tail-probabilities";
import { centerSums } from "./centered-sums";

/**
 * The difference in means under every labelling: the exact p values.
 *
 * @param pooled the arm's values, then the reference's; few enough that all choices of the arm can be looked at
 */
export function enumerateLabellings(pooled: readonly number[], armSize: number): TailProbabilities {
  const rest = pooled.length - armSize;
  // The smaller group has fewer values to choose; its sum turns the sign.
  if (rest < armSize)
    return turnTails(
      enumerateLabellings([...pooled.slice(armSize), ...pooled.slice(0, armSize)], rest),
    );
  const { deviations, observed, slack } = centerSums(pooled, armSize);
  const far = Math.abs(observed) - slack;
  let [all, greater, less, twoSided] = [0, 0, 0, 0];
  const choose = (from: number, wanted: number, sum: number): void => {
    if (wanted === 0) {
      all++;
      if (sum >= observed - slack) greater++;
      if (sum <= observed + slack) less++;
      if (Math.abs(sum) >= far) twoSided++;
      return;
    }
    for (let place = from; place <= deviations.length - wanted; place++)
      choose(place + 1, wanted - 1, sum + (deviations[place] ?? 0));
  };
  choose(0, armSize, 0);
  return { pTwoSided: twoSided / all, pGreater: greater / all, pLess: less / all };
}
