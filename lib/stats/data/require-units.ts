import { StatsError } from "../stats-error";

/** @throws StatsError "too-few-units" if there are fewer values than a figure needs */
export function requireUnits(values: readonly number[], needed: number, figure: string): void {
  if (values.length >= needed) return;
  const word = needed === 1 ? "value" : "values";
  throw new StatsError(
    "too-few-units",
    `Too few values for ${figure}: ${values.length}, where ${needed} ${word} or more are needed.`,
  );
}

/** @throws StatsError "non-finite" if a value is NaN or infinite */
export function requireFinite(values: readonly number[]): void {
  for (let index = 0; index < values.length; index++)
    if (!Number.isFinite(values[index]))
      throw new StatsError(
        "non-finite",
        `Value ${index + 1} of ${values.length} is ${values[index]}; every value has to be a finite number.`,
      );
}
