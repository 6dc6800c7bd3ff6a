import { describe, expect, it } from "vitest";
import { ideaRows, madeRow } from "../testing/made-rows";
import { applyExclusions } from "./exclusions";

const rows = [
  ...ideaRows("i1", "AI", { pre: [4, 5], post: [5] }),
  madeRow({ idea: "i2", reviewer: "r1" }),
  madeRow({ idea: "i1", reviewer: "r1" }),
];

describe("applyExclusions", () => {
  it("takes out what it names and counts each score once", () => {
    const result = applyExclusions(rows, [
      { kind: "reviewer", key: "r1", reason: "withdrew" },
      { kind: "idea", key: "i1", reason: null },
      { kind: "idea", key: "nobody", reason: null },
    ]);
    expect(result.rows).toEqual([]);
    expect(result.exclusions.map((exclusion) => exclusion.rows)).toEqual([2, 3, 0]);
    expect(result.exclusions[0]).toMatchObject({ kind: "reviewer", key: "r1", reason: "withdrew" });
  });

  it("leaves the rows alone where nothing is excluded", () => {
    expect(applyExclusions(rows, []).rows).toBe(rows);
    const only = applyExclusions(rows, [{ kind: "idea", key: "i2", reason: null }]);
    expect(only.rows).toHaveLength(4);
  });
});
