import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustPValues } from "./adjust";

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

const all = [
  "benjamini-hochberg",
  "benjamini-yekutieli",
  "holm",
  "hochberg",
  "bonferroni",
] as const;

describe("adjustPValues", () => {
  // R: p.adjust(c(.01, .04, .03, .005, .9), method)
  const raw = [0.01, 0.04, 0.03, 0.005, 0.9];
  it.each([
    ["benjamini-hochberg", [0.025, 0.05, 0.05, 0.025, 0.9]],
    ["holm", [0.04, 0.09, 0.09, 0.025, 0.9]],
    ["bonferroni", [0.05, 0.2, 0.15, 0.025, 1]],
    ["hochberg", [0.04, 0.08, 0.08, 0.025, 0.9]],
    [
      "benjamini-yekutieli",
      [0.05708333333333333, 0.11416666666666667, 0.11416666666666667, 0.05708333333333333, 1],
    ],
  ] as const)("agrees with R by %s", (correction, expected) => {
    const adjusted = adjustPValues(raw, correction);
    adjusted.forEach((p, index) => expect(p).toBeCloseTo(expected[index] ?? NaN, 14));
  });

  it("lifts each p, keeps their order and leaves a single one alone", () => {
    expect(adjustPValues([], "holm")).toEqual([]);
    for (const correction of all) {
      expect(adjustPValues([0.3], correction)).toEqual([0.3]);
      fc.assert(
        fc.property(pValues, (values) => {
          const adjusted = adjustPValues(values, correction);
          values.forEach((p, index) => {
            expect(adjusted[index]).toBeGreaterThanOrEqual(p);
            expect(adjusted[index]).toBeLessThanOrEqual(1);
            values.forEach((other, place) => {
              if (p <= other) expect(adjusted[index]).toBeLessThanOrEqual(adjusted[place] ?? NaN);
            });
          });
        }),
      );
    }
  });

  it("orders the corrections by how much they ask", () => {
    fc.assert(
      fc.property(pValues, (values) => {
        const [hochberg, holm, bonferroni, falseDiscovery, anyDependence] = (
          ["hochberg", "holm", "bonferroni", "benjamini-hochberg", "benjamini-yekutieli"] as const
        ).map((correction) => adjustPValues(values, correction));
        const slack = 1 + 1e-12;
        values.forEach((_, index) => {
          const of = (adjusted: number[] | undefined) => adjusted?.[index] ?? NaN;
          expect(of(falseDiscovery)).toBeLessThanOrEqual(of(hochberg) * slack);
          expect(of(hochberg)).toBeLessThanOrEqual(of(holm) * slack);
          expect(of(holm)).toBeLessThanOrEqual(of(bonferroni) * slack);
          expect(of(falseDiscovery)).toBeLessThanOrEqual(of(anyDependence) * slack);
        });
      }),
    );
  });

  it("does not depend on the order and leaves its input alone", () => {
    const values = Object.freeze([0.04, 0.01, 0.01, 0.5]);
    expect(adjustPValues(values, "benjamini-hochberg").toReversed()).toEqual(
      adjustPValues(values.toReversed(), "benjamini-hochberg"),
    );
  });

  it("refuses what is no probability", () => {
    expect(() => adjustPValues([0.1, NaN], "holm")).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });
});
