import { describe, expect, it } from "vitest";
import { studyDataOf } from "../testing/study-data-of";
import { adjustContrastMethods, contrastMethods } from "./contrast-methods";

const { options } = studyDataOf([], {
  resampling: { seed: 3, permutations: 199, bootstrapResamples: 199 },
});
const other = [0.5, 1, -1, 2];
const reference = [-3, -1.5, -2.5, 0.5];
const scores = { metric: "overall", other, reference };

describe("contrastMethods", () => {
  it("gives each method's p for the alternative", () => {
    const greater = contrastMethods(scores, options);
    const twoSided = contrastMethods(scores, { ...options, alternative: "two-sided" });
    for (const method of ["student", "mannWhitney", "permutation"] as const) {
      const [own, both] = [greater[method], twoSided[method]];
      if (own?.status !== "estimated" || both?.status !== "estimated") throw new Error(method);
      expect(own.p).toBe(own.pGreater);
      expect(both.p).toBe(own.pTwoSided);
      expect(own.pGreater).toBeLessThan(0.1);
    }
    expect(greater.permutation).toMatchObject({ method: "exact", permutations: 70, random: null });
    expect(greater.bootstrap).toMatchObject({
      estimate: 2.25,
      random: { seed: 3, stream: "bootstrap/overall" },
      biasCorrected: { status: "estimated" },
    });
    expect(greater.mannWhitney).toMatchObject({ hodgesLehmann: 2.25 });
  });

  it("repeats itself, and draws another stream for another metric", () => {
    expect(contrastMethods(scores, options)).toEqual(contrastMethods(scores, options));
    const elsewhere = contrastMethods({ ...scores, metric: "novelty" }, options).bootstrap;
    expect(elsewhere).not.toEqual(contrastMethods(scores, options).bootstrap);
  });

  it("says for each method why it has no figure", () => {
    const single = contrastMethods({ ...scores, other: [1] }, options);
    const few = { status: "not-estimable", reason: "too-few-units" };
    expect(single).toMatchObject({ student: few, bootstrap: few, cliffsDelta: few });
    expect(single).toMatchObject({ equivalence: few, permutation: { status: "estimated" } });
    expect(single.mannWhitney).toMatchObject({ status: "estimated", hodgesLehmannInterval: few });
    const constant = contrastMethods({ ...scores, other: [1, 1], reference: [1, 1] }, options);
    for (const method of Object.values(constant))
      expect(method).toMatchObject({ status: "not-estimable", reason: "zero-variance" });
    const none = contrastMethods({ ...scores, other: [] }, options);
    for (const method of Object.values(none)) expect(method).toMatchObject(few);
    const apart = contrastMethods({ ...scores, other: [2, 2], reference: [1, 1] }, options);
    expect(apart.student).toMatchObject({ reason: "zero-variance" });
    expect(apart.cliffsDelta).toMatchObject({ delta: 1 });
    expect(apart.permutation).toMatchObject({ pGreater: expect.closeTo(1 / 6, 12) });
  });

  it("has no resampling where none was asked for, and bears any confidence level", () => {
    const { permutation, bootstrap } = contrastMethods(scores, { ...options, resampling: null });
    expect([permutation, bootstrap]).toEqual([null, null]);
    const low = contrastMethods(scores, { ...options, confidenceLevel: 0.3 });
    expect(low.equivalence).toMatchObject({ reason: "not-identifiable" });
    expect(low.cliffsDelta.status).toBe("estimated");
  });
});

describe("adjustContrastMethods", () => {
  it("adjusts each method over the metrics that it could estimate", () => {
    const metrics = [
      contrastMethods(scores, options),
      contrastMethods({ ...scores, metric: "flat", other: [1, 1], reference: [1, 1] }, options),
      contrastMethods({ ...scores, metric: "novelty", other: [3, 1, 2, 0.5] }, options),
    ];
    const adjusted = adjustContrastMethods(metrics, "bonferroni");
    expect(adjusted[1]).toEqual(metrics[1]);
    for (const index of [0, 2])
      for (const method of ["student", "mannWhitney", "permutation", "equivalence"] as const) {
        const own = adjusted[index]?.[method];
        if (own?.status !== "estimated") throw new Error(method);
        expect(own.pAdjusted).toBeCloseTo(Math.min(1, 2 * own.p), 14);
      }
  });
});
