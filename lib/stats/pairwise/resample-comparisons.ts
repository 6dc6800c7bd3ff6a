import { groupBy } from "../data/group-by";
import type { UniformGenerator } from "../resampling/generator";
import { StatsError } from "../stats-error";
import type { Comparison } from "./comparison";
import { drawBinomial } from "./draw-binomial";

/**
 * Draws comparisons, or judges with all their comparisons, with replacement: as many as there are.
 *
 * @param codes  of the comparisons, from `outcomeCodes`
 * @param kinds  how many codes there may be
 * @returns `draw` gives how often each code was drawn; its array is valid until the next draw
 * @throws StatsError "missing-data" if a comparison lacks the judge, "too-few-units" for fewer than two units
 */
export function resampler(
  comparisons: readonly Comparison[],
  codes: Int32Array,
  kinds: number,
  unit: "comparison" | "judge",
  uniform: UniformGenerator,
): { readonly units: number; readonly draw: () => Float64Array } {
  const drawn = new Float64Array(kinds);
  if (unit === "comparison") {
    requireTwo(codes.length, "comparisons");
    const found = new Float64Array(kinds);
    for (const code of codes) found[code] = (found[code] ?? 0) + 1;
    return {
      units: codes.length,
      draw: () => drawCounts(found, codes.length, uniform, drawn),
    };
  }
  const judges = codesOfJudges(comparisons, codes);
  requireTwo(judges.length, "judges");
  return {
    units: judges.length,
    draw: () => {
      drawn.fill(0);
      for (let count = 0; count < judges.length; count++) {
        const own = judges[Math.floor(uniform() * judges.length)];
        if (!own) continue;
        for (const code of own) drawn[code] = (drawn[code] ?? 0) + 1;
      }
      return drawn;
    },
  };
}

/**
 * How often each code comes up in as many draws with replacement as there are comparisons: a multinomial draw, code by
 * code from the binomial distribution of what is left. The same distribution as drawing one by one, in far fewer draws.
 */
function drawCounts(
  found: Float64Array,
  total: number,
  uniform: UniformGenerator,
  drawn: Float64Array,
): Float64Array {
  let [draws, left] = [total, total];
  for (let code = 0; code < found.length; code++) {
    const own = found[code] ?? 0;
    const times = own === 0 ? 0 : drawBinomial(draws, own / left, uniform);
    drawn[code] = times;
    draws -= times;
    left -= own;
  }
  return drawn;
}

/** Judges by name, each with the codes of their comparisons in the order of the data. */
function codesOfJudges(comparisons: readonly Comparison[], codes: Int32Array): Int32Array[] {
  const named = comparisons.map(({ judge }, place) => ({ judge, code: codes[place] ?? 0 }));
  if (named.some(({ judge }) => judge === null))
    throw new StatsError("missing-data", "Some comparisons do not name their judge.");
  const groups = groupBy(named, ({ judge }) => [judge ?? ""]);
  return [...groups.keys()]
    .sort()
    .map((key) => Int32Array.from(groups.get(key) ?? [], ({ code }) => code));
}

function requireTwo(units: number, name: string): void {
  if (units >= 2) return;
  throw new StatsError(
    "too-few-units",
    `Resampling needs two or more ${name}; there are ${units}.`,
  );
}
