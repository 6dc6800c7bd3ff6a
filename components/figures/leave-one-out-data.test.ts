import { describe, expect, it } from "vitest";
import { drawnOf, leftOutTable, sortLeftOut, summariseLeftOut } from "./leave-one-out-data";

const rows = [
  { label: "b", arm: "A", estimate: 1.2, interval: null, p: 0.01 },
  { label: "a", arm: "B", estimate: -0.1, interval: null, p: 0.4 },
  { label: "c", arm: "A", estimate: 0.9, interval: null, p: 0.04 },
];
const full = { estimate: 1, interval: { lower: 0.1, upper: 1.9 }, p: 0.03 };

describe("leave-one-out data", () => {
  it("goes from the smallest to the largest difference", () => {
    expect(sortLeftOut(rows).map(({ label }) => label)).toEqual(["a", "c", "b"]);
    expect(leftOutTable(rows, 0.95).rows.map((row) => row.label)).toEqual(["a", "c", "b"]);
  });

  it("says how far one omission moves the result", () => {
    expect(summariseLeftOut(rows, full, 0.05)).toBe(
      "The difference goes from −0.10 (without a) to 1.20 (without b); with all it is 1.00. 1 of 3 omissions turn its sign, and 1 of 3 take p across 0.05.",
    );
    expect(summariseLeftOut([], full, 0.05)).toBe("Nothing could be left out.");
  });

  it("draws of very many the ends alone", () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      label: String(index),
      arm: null,
      estimate: index,
      interval: null,
      p: 0.5,
    }));
    expect(drawnOf(sortLeftOut(rows))).toHaveLength(3);
    const drawn = drawnOf(many).map(({ label }) => label);
    expect(drawn).toHaveLength(60);
    expect([drawn[0], drawn[29], drawn[30], drawn[59]]).toEqual(["0", "29", "170", "199"]);
  });

  it("has a column of intervals only where there are some", () => {
    const keys = leftOutTable(rows, 0.95).columns.map(({ key }) => key);
    expect(keys).toEqual(["label", "arm", "estimate", "p"]);
  });
});
