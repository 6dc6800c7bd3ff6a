import { StatsError } from "../stats-error";
import type { RemlEvaluation } from "./reml-evaluation";

/** Of a variance's information, this share has to be its own. */
const OWN_SHARE = 1e-10;

/**
 * Whether the data can tell the variances apart: the matrices P V P of the factors and of the residual have to be
 * linearly independent, which does not depend on the variances.
 *
 * @throws StatsError "not-identifiable" with the factor's name
 */
export function requireIdentifiable({ system, information }: RemlEvaluation): void {
  const names = ["the residual", ...system.problem.factors.map(({ name }) => name)];
  const size = names.length;
  const scale = names.map((_, k) => Math.sqrt(information[k * size + k] ?? 0));
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum =
        (information[row * size + column] ?? 0) / ((scale[row] ?? 0) * (scale[column] ?? 0));
      for (let k = 0; k < column; k++)
        sum -= (factor[row * size + k] ?? 0) * (factor[column * size + k] ?? 0);
      if (row > column) {
        factor[row * size + column] = sum / (factor[column * size + column] ?? 1);
        continue;
      }
      // P V of a factor within the fixed effects is zero but for rounding.
      const within = !((scale[row] ?? 0) > 1e-7 * (scale[0] ?? 0));
      if (within || !(sum > OWN_SHARE)) throw confounded(names, row, within);
      factor[row * size + row] = Math.sqrt(sum);
    }
  }
}

function confounded(names: readonly string[], place: number, within: boolean): StatsError {
  const name = names[place] ?? "";
  return new StatsError(
    "not-identifiable",
    within
      ? `The variance of ${name} cannot be estimated: the fixed effects already tell its levels apart.`
      : `The variance of ${name} cannot be told from that of ${listed(names.slice(0, place))}: the data hold nothing in which they differ.`,
  );
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}
