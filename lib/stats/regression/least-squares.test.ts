import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StatsError } from "../stats-error";
import { relativeError } from "../testing/relative-error";
import { combineCoefficients, leastSquares } from "./least-squares";
import { robustCoefficients } from "./robust-coefficients";

const weight = [
  2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424,
  5.345, 2.2, 1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57,
  2.78,
];
const power = [
  110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215, 230, 66, 52, 65, 97,
  150, 150, 245, 175, 66, 91, 113, 264, 175, 335, 109,
];
const mileage = [
  21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7,
  32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
];
const terms = [
  { name: "weight", values: weight },
  { name: "power", values: power },
];

// summary(lm(mpg ~ wt + hp, mtcars)), confint and sandwich::vcovHC(fit, "HC3") in R 4.2.2.
const known = [
  [37.2272701164472, 1.5987875379993941, 2.5654585119837577e-20, 2.229805403436231],
  [-3.877830742404682, 0.6327334943773953, 1.1196471362000422e-6, 0.7685190503578176],
  [-0.031772946982161, 0.00902970967585572, 0.00145122853156942, 0.00938513790864786],
] as const;

describe("leastSquares", () => {
  const fit = leastSquares(mileage, terms);
  const robust = robustCoefficients(fit);

  it("agrees with R's lm and its HC3 standard errors", () => {
    known.forEach(([estimate, standardError, p, robustError], place) => {
      const found = fit.coefficients[place];
      expect(relativeError(found?.estimate ?? NaN, estimate)).toBeLessThan(1e-12);
      expect(relativeError(found?.standardError ?? NaN, standardError)).toBeLessThan(1e-12);
      expect(relativeError(found?.pTwoSided ?? NaN, p)).toBeLessThan(1e-10);
      expect(relativeError(robust[place]?.standardError ?? NaN, robustError)).toBeLessThan(1e-11);
      expect(robust[place]?.estimate).toBe(found?.estimate);
    });
    expect(relativeError(fit.sigma, 2.5934117772265668)).toBeLessThan(1e-12);
    expect(relativeError(fit.rSquared, 0.8267854518827912)).toBeLessThan(1e-12);
    expect(fit.degreesOfFreedom).toBe(29);
    const { interval, pGreater, pLess } = fit.coefficients[1] ?? robust[1] ?? fail();
    expect(relativeError(interval.lower, -5.17191604067553712)).toBeLessThan(1e-12);
    expect(pLess).toBeLessThan(1e-6);
    expect(pGreater + pLess).toBeCloseTo(1, 12);
  });

  it("combines coefficients as it would another coding's", () => {
    const centered = leastSquares(mileage, [
      { name: "weight", values: weight.map((value) => value - 3) },
      { name: "power", values: power.map((value) => value - 150) },
    ]);
    const combined = combineCoefficients(fit, [1, 3, 150]);
    const intercept = centered.coefficients[0] ?? fail();
    expect(combined.estimate).toBeCloseTo(intercept.estimate, 11);
    expect(combined.standardError).toBeCloseTo(intercept.standardError, 11);
  });

  it("does not mind a response's shift, and scales with its unit", () => {
    const value = fc.integer({ min: -30, max: 30 });
    const table = fc.array(fc.tuple(value, value), { minLength: 6, maxLength: 15 });
    fc.assert(
      fc.property(table, (pairs) => {
        const x = pairs.map(([left]) => left);
        const y = pairs.map(([, right]) => right);
        fc.pre(new Set(x).size > 2);
        const slope = (response: readonly number[]) =>
          leastSquares(response, [{ name: "x", values: x }]).coefficients[1] ?? fail();
        try {
          const plain = slope(y);
          const moved = slope(y.map((own) => 4 * own + 7));
          expect(moved.estimate).toBeCloseTo(4 * plain.estimate, 9);
          expect(moved.statistic).toBeCloseTo(plain.statistic, 6);
        } catch (error) {
          expect(error).toMatchObject({ code: "zero-variance" });
        }
      }),
    );
  });

  it.each([
    ["not-identifiable", "“copy”", [1, 2, 4, 3, 5], [1, 2, 3, 4, 6], [2, 4, 6, 8, 12]],
    ["not-identifiable", "“copy”", [1, 2, 4, 3, 5], [1, 2, 3, 4, 6], [1, 1, 1, 1, 1]],
    ["too-few-units", "3 coefficients", [1, 2, 4], [1, 2, 3], [1, 0, 1]],
    ["zero-variance", "exactly", [3, 3, 3, 3, 3], [1, 2, 3, 4, 6], [1, 0, 1, 0, 0]],
    ["non-finite", "“x”", [1, 2, 4, 3, 5], [1, NaN, 3, 4, 6], [1, 0, 1, 0, 0]],
  ])("refuses with %s, naming %s", (code, words, response, x, copy) => {
    const run = () =>
      leastSquares(response, [
        { name: "x", values: x },
        { name: "copy", values: copy },
      ]);
    expect(run).toThrow(StatsError);
    expect(run).toThrow(expect.objectContaining({ code, message: expect.stringContaining(words) }));
  });

  it("has no robust error where one unit alone makes a coefficient", () => {
    const alone = leastSquares([1, 3, 2, 5], [{ name: "alone", values: [0, 0, 0, 1] }]);
    expect(() => robustCoefficients(alone)).toThrow(
      expect.objectContaining({ code: "not-identifiable" }),
    );
  });
});

function fail(): never {
  throw new Error("A coefficient is missing.");
}
