import type { Generator } from "./generator";
import { shuffle } from "./shuffle";

/** Gives each arm a letter, in random order. @throws RangeError for more than 26 arms */
export function maskedLabels(
  arms: readonly string[],
  generator: Generator,
): { arm: string; label: string }[] {
  if (arms.length > 26) throw new RangeError("maskedLabels: there are letters for 26 arms only");
  return shuffle([...arms].sort(), generator).map((arm, position) => ({
    arm,
    label: String.fromCharCode(65 + position),
  }));
}
