import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relativeError } from "../testing/relative-error";
import { minimalDetectableDifference, minimalDetectableEffect } from "./minimal-effect";
import type { PowerTest } from "./power-test";
import { ideasForPower, ideasForWelchPower } from "./sample-size";
import { pooledPower, welchPower } from "./two-sample-power";

const twoSided: PowerTest = { alpha: 0.05, alternative: "two-sided" };
const greater: PowerTest = { alpha: 0.05, alternative: "greater" };
const less: PowerTest = { alpha: 0.05, alternative: "less" };

/*
 * R 4.2.2: integrate(function(u) (pnorm(c * sqrt(u / df) - ncp, lower = FALSE) + two * pnorm(-c * sqrt(u / df) - ncp)) *
 * dchisq(u, df), qchisq(1e-17, df), qchisq(1e-17, df, lower = FALSE), rel.tol = 1e-12), solved by uniroot(tol = 1e-13).
 */
describe("pooledPower and welchPower", () => {
  it.each([
    [0.5, 64, 64, twoSided, 0.8014595579223269],
    [0.3, 2, 3, twoSided, 0.05660185246087992],
    [1, 5, 40, { ...twoSided, alpha: 0.01 }, 0.2916944043704207],
    [1, 5, 40, { ...greater, alpha: 0.01 }, 0.3880728367976905],
    [-0.4, 30, 20, greater, 0.001300860102001605],
  ] as const)(
    "agree with R at d = %s, n = %s and %s",
    (effect, ideasOther, ideasReference, test, known) => {
      const power = pooledPower({ effect, ideasOther, ideasReference, ...test });
      expect(relativeError(power, known)).toBeLessThan(1e-10);
    },
  );

  it.each([
    [1, 1.5, 0.8, 12, 25, twoSided, 0.5230594339938024],
    [-1, 2, 1, 8, 9, greater, 0.002230110300618486],
  ] as const)(
    "agree with R with unequal spread: %s",
    (difference, other, reference, n, m, test, known) => {
      const power = welchPower({
        difference,
        standardDeviationOther: other,
        standardDeviationReference: reference,
        ideasOther: n,
        ideasReference: m,
        ...test,
      });
      expect(relativeError(power, known)).toBeLessThan(1e-10);
    },
  );

  it("is alpha without an effect, and nearly certain with a huge one", () => {
    for (const test of [twoSided, greater, less]) {
      const at = (effect: number) =>
        pooledPower({ effect, ideasOther: 2, ideasReference: 7, ...test });
      expect(at(0)).toBeCloseTo(0.05, 12);
      expect(at(test === less ? -1e12 : 1e12)).toBe(1);
      expect(at(test === less ? 1e12 : -1e12)).toBe(test === twoSided ? 1 : 0);
    }
  });

  it("has the symmetries that it should have", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.integer({ min: 2, max: 90 }),
        fc.integer({ min: 2, max: 90 }),
        (effect, ideasOther, ideasReference) => {
          const design = { ideasOther, ideasReference };
          const swapped = { ideasOther: ideasReference, ideasReference: ideasOther };
          const power = pooledPower({ effect, ...design, ...twoSided });
          expect(pooledPower({ effect: -effect, ...design, ...twoSided })).toBeCloseTo(power, 12);
          expect(pooledPower({ effect, ...swapped, ...twoSided })).toBeCloseTo(power, 12);
          const up = pooledPower({ effect, ...design, ...greater });
          expect(pooledPower({ effect: -effect, ...design, ...less })).toBeCloseTo(up, 12);
          expect(up).toBeGreaterThanOrEqual(0);
          expect(power).toBeLessThanOrEqual(1);
          expect(power).toBeGreaterThanOrEqual(0.05 - 1e-12);
        },
      ),
      { numRuns: 60 },
    );
    const equal = { standardDeviationOther: 1.3, standardDeviationReference: 1.3 };
    const sizes = { ideasOther: 11, ideasReference: 11 };
    expect(welchPower({ difference: 0.8, ...equal, ...sizes, ...twoSided })).toBeCloseTo(
      pooledPower({ effect: 0.8 / 1.3, ...sizes, ...twoSided }),
      12,
    );
  });
});

describe("ideasForPower and minimalDetectableEffect", () => {
  it("agree with R", () => {
    const size = ideasForPower({ effect: 0.5, ratio: 2, power: 0.9, ...greater });
    expect(relativeError(size.exactReference, 51.84032071801623)).toBeLessThan(1e-9);
    expect(size).toMatchObject({ ideasReference: 52, ideasOther: 104 });
    const welch = { difference: 0.9, standardDeviationOther: 2, standardDeviationReference: 1 };
    const equal = ideasForWelchPower({ ...welch, power: 0.9, ...twoSided });
    expect(relativeError(equal.exactOther, 66.18701786830103)).toBeLessThan(1e-9);
    const double = ideasForWelchPower({ ...welch, ratio: 2, power: 0.9, ...twoSided });
    expect(relativeError(double.exactReference, 39.56772600291553)).toBeLessThan(1e-9);
    const smallest = { power: 0.8, ideasOther: 2, ideasReference: 2, ...twoSided };
    expect(relativeError(minimalDetectableEffect(smallest), 5.653489266199)).toBeLessThan(1e-9);
  });

  it("invert the power", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 2, noNaN: true }),
        fc.double({ min: 0.3, max: 0.98, noNaN: true }),
        fc.double({ min: 0.4, max: 3, noNaN: true }),
        fc.constantFrom(twoSided, greater, { ...twoSided, alpha: 0.0125 }),
        (effect, power, ratio, test) => {
          const size = ideasForPower({ effect, power, ratio, ...test });
          const exact = { ideasOther: size.exactOther, ideasReference: size.exactReference };
          const least = Math.min(size.exactOther, size.exactReference);
          if (least > 2) expect(pooledPower({ effect, ...exact, ...test })).toBeCloseTo(power, 10);
          expect(size.power).toBeGreaterThanOrEqual(power - 1e-9);
          const sizes = { ideasOther: size.ideasOther, ideasReference: size.ideasReference };
          const detectable = minimalDetectableEffect({ power: size.power, ...sizes, ...test });
          if (size.power < 0.999) expect(detectable).toBeCloseTo(effect, 7);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("take the direction of a one-sided test", () => {
    const size = ideasForPower({ effect: -0.5, power: 0.8, ...less });
    expect(size).toEqual(ideasForPower({ effect: 0.5, power: 0.8, ...greater }));
    const design = { power: 0.8, ideasOther: 20, ideasReference: 30 };
    expect(minimalDetectableEffect({ ...design, ...less })).toBe(
      minimalDetectableEffect({ ...design, ...greater }),
    );
    const unequal = { standardDeviationOther: 2, standardDeviationReference: 1, ...design };
    const difference = minimalDetectableDifference({ ...unequal, ...greater });
    expect(welchPower({ ...unequal, difference, ...greater })).toBeCloseTo(0.8, 11);
  });

  it("plan with two ideas an arm at least", () => {
    expect(ideasForPower({ effect: 40, power: 0.8, ...twoSided })).toMatchObject({
      exactReference: 2,
      ideasOther: 2,
    });
  });
});

it.each([
  ["too-large", () => ideasForPower({ effect: 0, power: 0.8, ...twoSided })],
  ["too-large", () => ideasForPower({ effect: -1, power: 0.8, ...greater })],
  ["too-large", () => ideasForPower({ effect: 1e-6, power: 0.8, ...greater })],
  ["invalid-option", () => ideasForPower({ effect: 1, power: 0.04, ...twoSided })],
  ["invalid-option", () => ideasForPower({ effect: 1, power: 1, ...twoSided })],
  ["invalid-option", () => ideasForPower({ effect: 1, power: 0.8, ratio: 0, ...twoSided })],
  ["invalid-option", () => ideasForPower({ effect: NaN, power: 0.8, ...twoSided })],
  [
    "too-few-units",
    () => pooledPower({ effect: 1, ideasOther: 1, ideasReference: 9, ...twoSided }).toString(),
  ],
  [
    "invalid-option",
    () => pooledPower({ effect: 1, ideasOther: NaN, ideasReference: 9, ...twoSided }).toString(),
  ],
  [
    "invalid-option",
    () => pooledPower({ effect: 1, ideasOther: 3, ideasReference: 9, ...twoSided, alpha: 0 }),
  ],
])("is refused as %s", (code, run) => {
  expect(run).toThrow(expect.objectContaining({ code }));
});
