import { describe, expect, it } from "vitest";
import { formatCell, formatNumber, toCsv } from "./figure-table";

describe("formatNumber", () => {
  it("writes a true minus sign, but none before zero", () => {
    expect(formatNumber(-1.0486)).toBe("−1.05");
    expect(formatNumber(-0.001)).toBe("0.00");
    expect(formatNumber(null)).toBe("–");
    expect(formatNumber(Number.NaN)).toBe("–");
  });
});

describe("formatCell", () => {
  it("rounds only where digits are given", () => {
    expect(formatCell(1.0390123, { key: "a", label: "A", digits: 3 })).toBe("1.039");
    expect(formatCell(-3, { key: "a", label: "A" })).toBe("−3");
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
});
