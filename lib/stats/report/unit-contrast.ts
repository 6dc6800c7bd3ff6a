import { mean } from "../describe/mean";
import { standardDeviation } from "../describe/spread";
import { standardizedDifference } from "../inference/effect-size";
import type { Interval } from "../inference/interval";
import { mannWhitneyTest, type MannWhitneyResult } from "../inference/mann-whitney";
import { welchTest, type WelchResult } from "../inference/welch";
import { StatsError } from "../stats-error";
import { figure, type Figure } from "./figure";
import { pOf } from "./p-of";
import type { Alternative } from "./report-options";
import type { ArmPair } from "./study-data";

/** One arm's values of one metric in one stage, one for each unit of analysis: reviews' scores or ideas' means. */
export type UnitCell = {
  readonly all: readonly number[];
  /** Those of ideas that have a change score on some metric; the same array where all do. */
  readonly bothStages: readonly number[];
};

/** One arm's values, one for each unit of analysis, in scale points. */
export type SampleDescription = {
  /** Units of analysis. */
  readonly n: number;
  /** Null without units. */
  readonly mean: number | null;
  /** Divisor n − 1; null with fewer than two units. */
  readonly standardDeviation: number | null;
};

/** The one of the three p values that the options' alternative asks for. */
export type WithP = { readonly p: number };

/** mean(other arm) − mean(reference arm) by Welch's test. */
export type UnitWelch = WelchResult & WithP;

export type UnitEffectSize = {
  readonly cohenD: number;
  readonly hedgesG: number;
  readonly cohenDInterval: Interval;
  readonly hedgesGInterval: Interval;
};

export type UnitMannWhitney = MannWhitneyResult & WithP;

/** Two arms' values on one metric. */
export type Samples = { readonly other: readonly number[]; readonly reference: readonly number[] };

/** How the tests are made, of the report's options. */
export type TestOptions = {
  readonly confidenceLevel: number;
  readonly alternative: Alternative;
};

export function describeSample(values: readonly number[]): SampleDescription {
  return {
    n: values.length,
    mean: values.length === 0 ? null : mean(values),
    standardDeviation: values.length < 2 ? null : standardDeviation(values),
  };
}

/**
 * Welch's test of two arms' values.
 *
 * @param units what the values are, in the plural, for the sentence that says why there is no test
 */
export function welchOf(
  { other, reference }: Samples,
  pair: ArmPair,
  units: string,
  { confidenceLevel, alternative }: TestOptions,
): Figure<UnitWelch> {
  return figure(() => {
    requireArms({ other, reference }, pair, units);
    const test = welchTest(other, reference, { confidenceLevel });
    return { ...test, p: pOf(test, alternative) };
  });
}

export function effectSizeOf(
  { other, reference }: Samples,
  pair: ArmPair,
  units: string,
  { confidenceLevel }: TestOptions,
): Figure<UnitEffectSize> {
  return figure(() => {
    requireArms({ other, reference }, pair, units);
    const { cohenD, hedgesG, cohenDInterval, hedgesGInterval } = standardizedDifference(
      other,
      reference,
      { confidenceLevel },
    );
    return { cohenD, hedgesG, cohenDInterval, hedgesGInterval };
  });
}

export function mannWhitneyOf(
  { other, reference }: Samples,
  { alternative }: TestOptions,
): Figure<UnitMannWhitney> {
  return figure(() => {
    const test = mannWhitneyTest(other, reference);
    return { ...test, p: pOf(test, alternative) };
  });
}

function requireArms(
  { other, reference }: Samples,
  { otherArm, referenceArm }: ArmPair,
  units: string,
): void {
  const short = [
    { arm: referenceArm, n: reference.length },
    { arm: otherArm, n: other.length },
  ].filter(({ n }) => n < 2);
  if (short.length === 0) return;
  const counts = short.map(({ arm, n }) => `${arm} has ${n === 1 ? "one" : "none"}`);
  throw new StatsError(
    "too-few-units",
    `The test needs two or more ${units} in each arm; ${counts.join(", ")}.`,
  );
}
