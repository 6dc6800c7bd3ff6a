import { describe, expect, it } from "vitest";
import { relativeError } from "../testing/relative-error";
import { logisticRegression } from "./logistic";

const weight = [
  2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424,
  5.345, 2.2, 1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57,
  2.78,
];
const power = [
  110, 110, 93, 110, 175, 105, 245, 62, 95, 123, 123, 180, 180, 180, 205, 215, 230, 66, 52, 65, 97,
  150, 150, 245, 175, 66, 91, 113, 264, 175, 335, 109,
];
const manual = [
  1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1,
];

describe("logisticRegression", () => {
  // The standard errors are those of the information at the estimate; summary.glm has it one step earlier (5e-8).
  it("agrees with R's glm(am ~ wt + hp, binomial, mtcars)", () => {
    const fit = logisticRegression(manual, [
      { name: "weight", values: weight },
      { name: "power", values: power },
    ]);
    [
      [18.866298717204152524, 7.44355842798184497],
      [-8.0834751824446478, 3.06867527539064078],
      [0.036255596082216596, 0.01773415433194717],
    ].forEach(([estimate = 0, standardError = 0], place) => {
      const found = fit.coefficients[place];
      expect(relativeError(found?.estimate ?? NaN, estimate)).toBeLessThan(1e-11);
      expect(relativeError(found?.standardError ?? NaN, standardError)).toBeLessThan(1e-11);
    });
    const sum = fit.probabilities.reduce((total, p) => total + p, 0);
    expect(sum).toBeCloseTo(manual.filter((one) => one === 1).length, 8);
  });

  it.each([
    ["not-identifiable", "separates", [0, 0, 0, 1, 1, 1], [1, 2, 3, 4, 5, 6]],
    ["not-identifiable", "separates", [0, 1, 0, 1, 1, 1], [0, 0, 0, 1, 1, 1]],
    ["not-identifiable", "“x”", [0, 1, 0, 1, 1, 1], [2, 2, 2, 2, 2, 2]],
    ["zero-variance", "same outcome", [1, 1, 1, 1], [1, 2, 3, 4]],
    ["too-few-units", "Too few", [0, 1], [1, 2]],
    ["invalid-option", "0 or 1", [0, 1, 2, 1], [1, 2, 3, 5]],
  ])("refuses with %s: %s", (code, words, outcome, x) => {
    expect(() => logisticRegression(outcome, [{ name: "x", values: x }])).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(words) }),
    );
  });
});
