import { StatsError } from "../stats-error";
import type { DesignTerm } from "./decomposition";

/** @throws StatsError "invalid-option" if a column has not one value for each unit, "non-finite" */
export function requireFiniteColumns(units: number, columns: readonly DesignTerm[]): void {
  for (const { name, values } of columns) {
    if (values.length !== units)
      throw new StatsError(
        "invalid-option",
        `The term “${name}” has ${values.length} values for ${units} units.`,
      );
    for (let unit = 0; unit < units; unit++)
      if (!Number.isFinite(values[unit]))
        throw new StatsError(
          "non-finite",
          `Value ${unit + 1} of “${name}” is ${values[unit]}; every value has to be a finite number.`,
        );
  }
}
