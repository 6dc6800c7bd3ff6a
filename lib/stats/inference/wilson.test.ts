import { describe, expect, it } from "vitest";
import { wilsonInterval } from "./wilson";

describe("wilsonInterval", () => {
  it.each([
    // prop.test(successes, trials, correct = FALSE)
    [8, 10, 0.4901624715366418, 0.9433178485456247],
    [0, 5, 0, 0.4344824647831746],
    [5, 5, 0.5655175352168254, 1],
    [1, 300, 0.0005886577218511591, 0.01863669369453123],
  ])("agrees with R on %i of %i", (successes, trials, lower, upper) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval.lower).toBeCloseTo(lower, 14);
    expect(interval.upper).toBeCloseTo(upper, 14);
  });

  it.each([
    ["too-few-units", 0, 0],
    ["invalid-option", 3, 2],
    ["invalid-option", -1, 2],
    ["invalid-option", 0.5, 2],
  ])("refuses with %s", (code, successes, trials) => {
    expect(() => wilsonInterval(successes, trials)).toThrow(expect.objectContaining({ code }));
  });
});
