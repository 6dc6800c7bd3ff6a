import type { TailProbabilities } from "../inference/tail-probabilities";
import type { Alternative } from "./report-options";

/** The one of a test's three p values that the alternative asks for. */
export function pOf(
  { pTwoSided, pGreater, pLess }: TailProbabilities,
  alternative: Alternative,
): number {
  return { greater: pGreater, less: pLess, "two-sided": pTwoSided }[alternative];
}
