import { describe, expect, it } from "vitest";
import { cellsOf } from "./figure-table";
import {
  describeLadder,
  groupHeight,
  ladderLines,
  ladderTable,
  leavesZeroOut,
  rowHeight,
  summariseLadder,
  type LadderRow,
} from "./ladder-data";

const row: LadderRow = {
  group: "Change scores",
  label: "Welch t",
  unit: "idea",
  estimate: 1.04,
  lower: 0.1,
  upper: 2,
  p: 0.02,
  note: null,
  reason: null,
};
const ranks: LadderRow = {
  ...row,
  group: "Ranks",
  label: "Mann–Whitney",
  estimate: null,
  lower: null,
  upper: null,
  p: 0.06,
};
const missing: LadderRow = { ...ranks, label: "Mixed model", p: null, reason: "No reviewers." };
const ancova: LadderRow = {
  ...row,
  group: "ANCOVA",
  label: "ANCOVA",
  estimate: 0.1,
  lower: -0.5,
  upper: 0.7,
  p: 0.7,
  asksAnother: true,
};

describe("ladder", () => {
  it("knows which intervals leave zero out, and which rows have none", () => {
    expect([row, ranks, ancova].map(leavesZeroOut)).toEqual([true, null, false]);
  });

  it("counts methods that agree, those of another question apart, and owns up to gaps", () => {
    expect(summariseLadder([row, { ...row, estimate: 0.9 }, ranks, missing, ancova], 0.05)).toBe(
      "2 of 2 intervals leave zero out; 2 of 3 p-values lie below 0.05; estimates go from 0.90 to 1.04. " +
        "Methods that ask another question: 0 of 1 interval leaves zero out; 0 of 1 p-value lies below 0.05. " +
        "1 method could not be estimated.",
    );
    expect(summariseLadder([missing], 0.05)).toBe(
      "No method gives a figure. 1 method could not be estimated.",
    );
  });

  it("says every row in words", () => {
    const words = describeLadder([row, ranks, missing], "Human − AI", 0.95, 0.05);
    expect(words).toContain("Welch t (idea): 1.04, from 0.10 to 2.00, p = 0.0200.");
    expect(words).toContain("Mann–Whitney (idea): p = 0.0600.");
    expect(words).toContain("Mixed model: not estimable. No reviewers.");
  });

  it("puts a heading above each group", () => {
    const { lines, height } = ladderLines([row, row, ranks]);
    expect(lines.map(({ kind }) => kind)).toEqual(["group", "row", "row", "group", "row"]);
    expect(height).toBe(2 * groupHeight + 3 * rowHeight);
  });

  it("shows the reason in the table in place of figures", () => {
    const table = ladderTable([missing], 0.95);
    expect(cellsOf(table, table.rows[0] ?? {}).note?.text).toBe("No reviewers.");
  });
});
