import { describe, expect, it } from "vitest";
import type { ScoreRow } from "../data/score-row";
import { ideaRows, madeRow } from "../testing/made-rows";
import { studyDataOf } from "../testing/study-data-of";
import { agreement } from "./agreement";

const resampling = { seed: 7, permutations: 99, bootstrapResamples: 200 };

const rows = [
  ...ideaRows("i1", "AI", { pre: [4, 5], post: [3, 3, 4] }),
  ...ideaRows("i2", "AI", { pre: [6, 8], post: [5, 7] }),
  ...ideaRows("i3", "Human", { pre: [3, 2, 3], post: [6, 6] }),
  ...ideaRows("i4", "Human", { pre: [7, 5] }),
  ...ideaRows("i5", "Human", { pre: [1] }),
];

const setOf = (data: readonly ScoreRow[], arm: string | null, stage = "pre") => {
  const { sets } = agreement(studyDataOf(data, { resampling }));
  const found = sets.find((set) => set.arm === arm && set.stage === stage);
  if (!found) throw new Error("no set");
  return found;
};

describe("agreement", () => {
  it("has a set for all arms and one for each arm with ratings", () => {
    const { sets } = agreement(studyDataOf(rows));
    expect(sets.map(({ stage, arm, ideas }) => [stage, arm, ideas])).toEqual([
      ["pre", null, 5],
      ["pre", "AI", 2],
      ["pre", "Human", 3],
      ["post", null, 3],
      ["post", "AI", 2],
      ["post", "Human", 1],
    ]);
    expect(sets[0]).toMatchObject({ ratings: 10, ideasRatedTwice: 4, reviewers: 0 });
    expect(sets.every((set) => set.alphaBootstrap === null && set.splitHalf === null)).toBe(true);
  });

  it("counts an idea of several arms, and each review of it, once", () => {
    const twice = rows.flatMap((row) =>
      row.idea === "i2" ? [row, { ...row, arm: "AI_Rerank" }] : [row],
    );
    const [once, both] = [setOf(rows, null), setOf(twice, null)];
    expect(both).toEqual(once);
    expect(setOf(twice, "AI_Rerank").ideas).toBe(1);
  });

  it("adds reviews that a named reviewer has in one arm alone", () => {
    const named = [
      madeRow({ idea: "i1", arm: "A", reviewer: "r1", score: 3 }),
      madeRow({ idea: "i1", arm: "A", reviewer: "r2", score: 4 }),
      madeRow({ idea: "i1", arm: "B", reviewer: "r1", score: 3 }),
      madeRow({ idea: "i1", arm: "B", reviewer: "r3", score: 6 }),
    ];
    expect(setOf(named, null)).toMatchObject({ ratings: 3, reviewers: 3 });
  });

  it("has two-way correlations where every reviewer rated every idea, else says why not", () => {
    const crossed = ["i1", "i2", "i3"].flatMap((idea, i) =>
      ["r1", "r2"].map((reviewer, r) => madeRow({ idea, reviewer, score: 2 * i + r * (i + 1) })),
    );
    expect(setOf(crossed, null).twoWay).toMatchObject({ status: "estimated", units: 3, raters: 2 });
    expect(setOf(crossed.slice(1), null).twoWay).toMatchObject({ reason: "not-identifiable" });
    expect(setOf([...crossed, ...crossed.slice(0, 1)], null).twoWay).toMatchObject({
      reason: "not-identifiable",
    });
    expect(setOf(rows, null).twoWay).toMatchObject({ reason: "missing-data" });
  });

  it("draws the same however many other sets there are", () => {
    const alone = setOf(
      rows.filter((row) => row.stage === "pre"),
      null,
    );
    expect(setOf(rows, null)).toEqual(alone);
    expect(alone.alphaBootstrap).toMatchObject({ status: "estimated", resamples: 200 });
    expect(alone.splitHalf).toMatchObject({ status: "estimated", splits: 1000, quarter: 1 });
  });

  it("gives reasons where there is too little", () => {
    const single = setOf(ideaRows("i1", "AI", { pre: [4] }), null);
    for (const part of [
      single.oneWay,
      single.alphaOrdinal,
      single.alphaInterval,
      single.alphaBootstrap,
      single.splitHalf,
    ])
      expect(part).toMatchObject({ status: "not-estimable", reason: "too-few-units" });
    const constant = ["i1", "i2", "i3", "i4"].flatMap((idea) =>
      ideaRows(idea, "AI", { pre: [5, 5] }),
    );
    const same = setOf(constant, null);
    for (const part of [same.oneWay, same.alphaOrdinal, same.alphaBootstrap, same.splitHalf])
      expect(part).toMatchObject({ status: "not-estimable", reason: "zero-variance" });
    expect(agreement(studyDataOf([])).sets).toEqual([]);
  });
});
