import { createHmac } from "node:crypto";
import { freshSeed } from "./generator";

/** An arm (its id, or its name in an imported study) and its random key. */
export type MaskedArmKey = { readonly arm: string; readonly key: string };

/** Gives each arm a random key. @throws RangeError for more arms than there are letters */
export function freshMaskedArms(arms: readonly string[]): MaskedArmKey[] {
  if (arms.length > 26) throw new RangeError("freshMaskedArms: there are letters for 26 arms only");
  return arms.map((arm) => ({ arm, key: freshSeed() }));
}

/**
 * The letter under which each arm is shown to `viewer`: arms stand in the order of a hash of the viewer under the
 * arm's key. One viewer's letters are always the same; they tell nothing of another's.
 */
export function maskedLabels(arms: readonly MaskedArmKey[], viewer: string): Map<string, string> {
  const placed = arms
    .map(({ arm, key }) => ({ arm, place: createHmac("sha256", key).update(viewer).digest("hex") }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  return new Map(placed.map(({ arm }, at) => [arm, String.fromCharCode(65 + at)]));
}
