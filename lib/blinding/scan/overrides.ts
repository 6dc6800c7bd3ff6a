import { isJustified, type TextOverride } from "@/lib/study/text-override";
import { foldPhrase } from "./fold-text";

type Marked = { field: string; rule: string; excerpt: string };

const keyOf = ({ field, rule, excerpt }: Marked) =>
  [field, rule, foldPhrase(excerpt.slice(0, 400))].join("\n");

/** The override that lets a finding stand, if there is one with a reason. */
export function overrideOf(
  marked: Marked,
  overrides: readonly TextOverride[],
): TextOverride | undefined {
  const key = keyOf(marked);
  return overrides.find((one) => keyOf(one) === key && isJustified(one.justification));
}

/** What the same phrase is known by wherever it stands in a field. */
export { keyOf as overrideKey };
