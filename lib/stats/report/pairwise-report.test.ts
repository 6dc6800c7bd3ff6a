import { describe, expect, it } from "vitest";
import type { Comparison } from "../pairwise/comparison";
import { mersenneTwister } from "../resampling/generator";
import { comparisonsOf, madeComparison, simulatedComparisons } from "../testing/made-comparisons";
import { buildPairwiseReport } from "./pairwise-report";

const data = [
  ...simulatedComparisons(400, [0, 0.5, 1], 0.4, 30, mersenneTwister(1, "report")),
  ...simulatedComparisons(300, [0, 0.1], 0, 30, mersenneTwister(2, "report")).map(
    (own): Comparison => ({ ...own, axis: "excitement", judge: null }),
  ),
];

describe("buildPairwiseReport", () => {
  const report = buildPairwiseReport(data, { bootstrapResamples: 200 });
  const [novelty, excitement] = report.axes;

  it("analyses each axis on its own, ranks by rating and counts everything", () => {
    expect(report.methods).toEqual(["m0", "m1", "m2"]);
    expect(report.axes.map(({ axis }) => axis)).toEqual(["novelty", "excitement"]);
    expect(novelty?.ratings).toMatchObject({
      status: "estimated",
      model: "davidson",
      anchor: null,
    });
    expect(excitement?.ratings).toMatchObject({ model: "bradley-terry", tieParameter: null });
    if (novelty?.ratings.status !== "estimated") throw new Error("no ratings");
    expect(novelty.ratings.methods.map(({ rank, method }) => [rank, method])).toEqual([
      [1, "m2"],
      [2, "m1"],
      [3, "m0"],
    ]);
    expect(novelty.ratings.contrasts.map(({ method, against }) => [method, against])).toEqual([
      ["m1", "m0"],
      ["m2", "m0"],
      ["m2", "m1"],
    ]);
    for (const { pTwoSided, pHolm } of novelty.ratings.contrasts)
      expect(pHolm).toBeGreaterThanOrEqual(pTwoSided);
    expect(novelty.pairs).toHaveLength(3);
    const total = novelty.pairs.reduce((sum, pair) => sum + pair.comparisons, 0);
    expect(total).toBe(400);
    expect(novelty.bootstrap).toMatchObject({ status: "estimated", unit: "judge", units: 30 });
    expect(excitement?.bootstrap).toMatchObject({ unit: "comparison", units: 300 });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("does not depend on the order of the comparisons within an axis", () => {
    const first = data.filter(({ axis }) => axis === "novelty");
    const build = (rows: readonly Comparison[]) =>
      buildPairwiseReport(rows, { bootstrapResamples: 99, bootstrapUnit: "judge" });
    expect(build(first.toReversed())).toEqual(build(first));
  });

  it("takes contrasts against the reference method", () => {
    const against = buildPairwiseReport(data, { referenceMethod: "m2", bootstrapResamples: null });
    const [first, second] = against.axes;
    if (first?.ratings.status !== "estimated") throw new Error("no ratings");
    expect(first.ratings.methods[0]).toMatchObject({ method: "m2", elo: 1000, standardError: 0 });
    expect(first.ratings.contrasts.at(-1)).toMatchObject({ method: "m1", against: "m2" });
    expect(first.bootstrap).toBeNull();
    expect(second?.ratings).toMatchObject({ anchor: null });
    expect(against.statements.remarks.join()).toContain("On excitement nobody compared m2");
    expect(() => buildPairwiseReport(data, { referenceMethod: "zz" })).toThrow(
      expect.objectContaining({ code: "unknown-arm" }),
    );
  });

  it("says why ratings are missing and keeps the rest", () => {
    const { axes } = buildPairwiseReport(comparisonsOf(["A", "B"], [[0, 4]]));
    expect(axes[0]).toMatchObject({
      ratings: { status: "not-estimable", reason: "not-identifiable" },
      bootstrap: { status: "not-estimable" },
      methods: [
        { method: "A", rate: 1 },
        { method: "B", rate: 0 },
      ],
      pairs: [{ method: "B", against: "A", signTest: { pTwoSided: 0.125 } }],
      positionBias: { leftShare: 1 },
    });
    const tied = buildPairwiseReport([madeComparison({ outcome: "tie" })]).axes[0];
    expect(tied).toMatchObject({
      ratings: { status: "not-estimable" },
      positionBias: { status: "not-estimable", reason: "too-few-units" },
      pairs: [{ rate: 0.5, signTest: { status: "not-estimable" } }],
    });
    expect(buildPairwiseReport([])).toMatchObject({ methods: [], axes: [] });
  });

  it.each([
    { confidenceLevel: 1 },
    { bootstrapResamples: 5 },
    { seed: 0 },
    { bootstrapUnit: "item" as "judge" },
  ])("refuses %o", (request) => {
    expect(() => buildPairwiseReport(data, request)).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });
});
