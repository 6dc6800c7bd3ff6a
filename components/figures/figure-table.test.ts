import { describe, expect, it } from "vitest";
import { cellsOf, columnGroups, formatCell, type FigureTable } from "./figure-table";
import { formatNumber, formatP, formatSigned, pInWords } from "./format-number";
import { toCsv } from "./to-csv";

describe("numbers", () => {
  it("have a true minus sign, but none before zero", () => {
    expect(formatNumber(-1.0486)).toBe("−1.05");
    expect(formatNumber(-0.001)).toBe("0.00");
    expect(formatNumber(null)).toBe("–");
    expect(formatNumber(Number.NaN)).toBe("–");
    expect(formatSigned(0.25)).toBe("+0.25");
    expect(formatSigned(0.001)).toBe("0.00");
  });

  it("never show a p-value as zero", () => {
    expect(formatP(0.00001)).toBe("< 0.0001");
    expect(pInWords(0.03)).toBe("p = 0.0300");
    expect(pInWords(1e-9)).toBe("p < 0.0001");
  });
});

describe("formatCell", () => {
  it("rounds only where digits are given", () => {
    expect(formatCell(1.0390123, { key: "a", label: "A", digits: 3 })).toBe("1.039");
    expect(formatCell(-3, { key: "a", label: "A" })).toBe("−3");
  });

  it("writes intervals, differences and p-values as such", () => {
    expect(formatCell({ lower: -1, upper: 0.5 }, { key: "a", label: "A" })).toBe("[−1.00, 0.50]");
    expect(formatCell(0.5, { key: "a", label: "A", format: "signed" })).toBe("+0.50");
    expect(formatCell(0, { key: "a", label: "A", format: "p" })).toBe("< 0.0001");
  });
});

const table: FigureTable = {
  columns: [
    { key: "metric", label: "Metric" },
    { key: "n", label: "n", numeric: true, group: "Human" },
    { key: "mean", label: "Mean", numeric: true, digits: 2, group: "Human" },
    { key: "interval", label: "95 % CI", numeric: true, digits: 2 },
  ],
  rows: [
    { metric: "Novelty", n: 19, mean: -0.123456, interval: { lower: -1.5, upper: 0.25 } },
    { metric: "Overall", n: 1, mean: null, interval: null, why: "One idea has no spread." },
  ],
  noteKey: "why",
};

describe("a table's parts", () => {
  it("joins neighbours of one group", () => {
    expect(columnGroups(table)).toEqual([
      { label: "", span: 1 },
      { label: "Human", span: 2 },
      { label: "", span: 1 },
    ]);
    expect(columnGroups({ columns: [{ key: "a", label: "A" }], rows: [] })).toBeNull();
  });

  it("puts a note in place of the empty cells at a row's end", () => {
    const [full, sparse] = table.rows.map((row) => cellsOf(table, row));
    expect(full?.note).toBeNull();
    expect(full?.cells.map(({ text }) => text)).toEqual([
      "Novelty",
      "19",
      "−0.12",
      "[−1.50, 0.25]",
    ]);
    expect(sparse?.cells.map(({ text }) => text)).toEqual(["Overall", "1"]);
    expect(sparse?.note).toEqual({ text: "One idea has no spread.", span: 2 });
  });
});

describe("toCsv", () => {
  it("keeps all digits, quotes what needs it, and disarms formulas in texts", () => {
    const csv = toCsv({
      columns: [
        { key: "idea", label: "Idea" },
        { key: "change", label: "Change, points", digits: 2 },
      ],
      rows: [
        { idea: 'A "bold" idea', change: -1.0486111 },
        { idea: "=SUM(A1)", change: null },
      ],
    });
    expect(csv).toBe('Idea,"Change, points"\r\n"A ""bold"" idea",-1.0486111\r\n\'=SUM(A1),\r\n');
  });

  it("gives an interval two columns, names groups, and ends with the notes", () => {
    expect(toCsv(table)).toBe(
      'Metric,Human: n,Human: Mean,"95 % CI, lower","95 % CI, upper",Not estimable\r\n' +
        "Novelty,19,-0.123456,-1.5,0.25,\r\n" +
        "Overall,1,,,,One idea has no spread.\r\n",
    );
  });
});
