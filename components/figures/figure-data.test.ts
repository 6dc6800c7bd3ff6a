import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeDistribution, distributionPanels, distributionTable } from "./distribution-data";
import { describeSlopes, slopeSeries, slopeTable } from "./slope-data";

const arms = [
  { key: "a", label: "A" },
  { key: "b", label: "B" },
];

describe("slope data", () => {
  const ideas = [
    { label: "one", arm: "a", pre: 4, post: 5 },
    { label: "two", arm: "a", pre: 6, post: 4 },
  ];

  it("averages each arm's ideas and leaves arms without ideas out", () => {
    const series = slopeSeries(ideas, arms);
    expect(series).toHaveLength(1);
    expect(series[0]).toMatchObject({ key: "a", meanPre: 5, meanPost: 4.5 });
  });

  it("says in words what is drawn, and lists means before ideas", () => {
    const series = slopeSeries(ideas, arms);
    expect(describeSlopes(series)).toContain(
      "A: 2 ideas, mean 5.00 before and 4.50 after, a change of −0.50.",
    );
    expect(slopeTable(series).rows.map((row) => row.idea)).toEqual(["Mean of 2", "one", "two"]);
  });
});

describe("distribution data", () => {
  const stages = [{ key: "pre", label: "Before" }];

  it("shares out all scores of the scale", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 10, noNaN: true }), { minLength: 1 }),
        (values) => {
          const scores = values.map((score) => ({ stage: "pre", arm: "a", score }));
          const [panel] = distributionPanels(scores, arms, stages, [1, 10]);
          const total = panel?.bins.reduce((sum, bin) => sum + (bin.shares[0] ?? 0), 0);
          expect(total).toBeCloseTo(1, 10);
        },
      ),
    );
  });

  it("has no mean where there are no scores", () => {
    const panels = distributionPanels([{ stage: "pre", arm: "a", score: 3 }], arms, stages, [1, 3]);
    expect(panels[0]?.means).toEqual([3, null]);
    expect(describeDistribution(panels, arms)).toContain("Before, B: 0 scores, mean –.");
    expect(distributionTable(panels, arms).rows).toHaveLength(3);
  });
});
