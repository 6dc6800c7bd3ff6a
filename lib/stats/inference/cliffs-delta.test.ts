import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cliffsDelta } from "./cliffs-delta";
import { wilsonInterval } from "./wilson";

// The example of R's effsize::cliff.delta.
const treatment = [10, 10, 20, 20, 20, 30, 30, 30, 40, 50];
const control = [10, 20, 30, 40, 40, 50];

describe("cliffsDelta", () => {
  it("agrees with R", () => {
    // cliff.delta(treatment, control); the variances and the other interval by sign(outer(treatment, control, "-"))
    const { delta, variance, interval, ...consistent } = cliffsDelta(treatment, control);
    expect(delta).toBe(-0.25);
    expect(variance).toBeCloseTo(0.09805555555555556, 14);
    expect(interval.lower).toBeCloseTo(-0.726584588889944, 12);
    expect(interval.upper).toBeCloseTo(0.3890061901987425, 12);
    expect(consistent.consistentVariance).toBeCloseTo(0.10605720164609053, 14);
    expect(consistent.consistentNormalInterval.lower).toBeCloseTo(-0.7125350951153084, 12);
    expect(consistent.consistentNormalInterval.upper).toBeCloseTo(0.363999895035978, 12);
  });

  it("turns its sign with the arms and stays within its bounds", () => {
    const arm = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(arm, arm, (left, right) => {
        fc.pre(new Set([...left, ...right]).size > 1);
        const there = cliffsDelta(left, right);
        const back = cliffsDelta(right, left);
        expect(back.delta).toBeCloseTo(-there.delta, 14);
        expect(back.variance).toBeCloseTo(there.variance, 12);
        for (const key of ["interval", "consistentNormalInterval"] as const) {
          expect(back[key].lower).toBeCloseTo(-there[key].upper, 10);
          expect(there[key].lower).toBeGreaterThanOrEqual(-1 - 1e-12);
          expect(there[key].upper).toBeLessThanOrEqual(1 + 1e-12);
          expect(there[key].lower).toBeLessThanOrEqual(there.delta + 1e-12);
          expect(there[key].upper).toBeGreaterThanOrEqual(there.delta - 1e-12);
        }
      }),
    );
  });

  it("has Wilson's limit where the arms do not overlap", () => {
    const { consistentNormalInterval: interval, delta } = cliffsDelta([5, 6, 7], [1, 2, 3, 4]);
    expect(delta).toBe(1);
    expect(interval.upper).toBe(1);
    expect(interval.lower).toBeCloseTo(2 * wilsonInterval(3, 3).lower - 1, 12);
    expect(cliffsDelta([1, 2], [3, 4]).interval).toMatchObject({ lower: -1 });
  });

  it.each([
    ["too-few-units", [1], [1, 2]],
    ["zero-variance", [2, 2], [2, 2]],
    ["non-finite", [1, NaN], [1, 2]],
  ])("refuses with %s", (code, left, right) => {
    expect(() => cliffsDelta(left, right)).toThrow(expect.objectContaining({ code }));
  });
});
