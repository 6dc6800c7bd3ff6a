import { StatsError } from "../stats-error";

/** The test whose power is asked for. */
export type PowerTest = {
  /** The chance of a positive result without any effect, between 0 and 1. */
  readonly alpha: number;
  /** About other arm − reference arm. */
  readonly alternative: "greater" | "less" | "two-sided";
};

/** @throws StatsError "invalid-option" unless alpha lies between 0 and 1 */
export function requirePowerTest({ alpha }: PowerTest): void {
  if (alpha > 0 && alpha < 1) return;
  throw new StatsError(
    "invalid-option",
    `Alpha, the chance of a false positive, lies between 0 and 1, such as 0.05; it cannot be ${alpha}.`,
  );
}

/** @throws StatsError "invalid-option" unless the power asked for lies between alpha and 1 */
export function requirePower(power: number, { alpha }: PowerTest): void {
  if (power > alpha && power < 1) return;
  throw new StatsError(
    "invalid-option",
    `The power asked for lies between alpha (${alpha}) and 1, such as 0.8; it cannot be ${power}.`,
  );
}

/** @throws StatsError "too-few-units" for fewer than two ideas in an arm, "invalid-option" if the number is none */
export function requireArmSize(ideas: number): void {
  if (!Number.isFinite(ideas))
    throw new StatsError(
      "invalid-option",
      `The number of ideas in an arm is a number; it cannot be ${ideas}.`,
    );
  // A ratio times a number may miss 2 by rounding.
  if (ideas < 2 - 1e-9)
    throw new StatsError(
      "too-few-units",
      `A comparison of two arms needs two or more ideas in each; one has ${ideas}.`,
    );
}

/** @throws StatsError "invalid-option" */
export function requireFiniteNumber(name: string, value: number): void {
  if (Number.isFinite(value)) return;
  throw new StatsError("invalid-option", `The ${name} is a finite number; it cannot be ${value}.`);
}

/** @throws StatsError "invalid-option" */
export function requirePositive(name: string, value: number): void {
  if (value > 0 && Number.isFinite(value)) return;
  throw new StatsError("invalid-option", `The ${name} is above 0; it cannot be ${value}.`);
}
