import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeRow } from "../testing/made-rows";
import type { ScoreRow } from "./score-row";
import { scoreTable, valuesAt } from "./score-table";
import { codeOf } from "./text-column";
import { compareText } from "./text-order";

const rows: fc.Arbitrary<ScoreRow[]> = fc.array(
  fc
    .record({
      stage: fc.constantFrom("pre", "post"),
      idea: fc.constantFrom("i10", "i9", "ä"),
      arm: fc.constantFrom("AI", "Human"),
      metric: fc.constantFrom("novelty", "overall"),
      reviewer: fc.constantFrom(null, "", "R2", "R10"),
      topic: fc.constantFrom(null, "T1"),
      score: fc.integer({ min: 1, max: 3 }),
      covariates: fc.constantFrom<ScoreRow["covariates"]>(
        {},
        { hours: 1 },
        { hours: 2, guess: "AI" },
      ),
    })
    .map(madeRow),
  { maxLength: 60 },
);

function compareRows(left: ScoreRow, right: ScoreRow): number {
  const rest = ({ topic, covariates }: ScoreRow) =>
    JSON.stringify([topic, Object.entries(covariates).sort(([a], [b]) => compareText(a, b))]);
  return (
    compareText(left.idea, right.idea) ||
    compareText(left.arm, right.arm) ||
    compareText(right.stage, left.stage) ||
    compareText(left.metric, right.metric) ||
    compareText(left.reviewer ?? "", right.reviewer ?? "") ||
    left.score - right.score ||
    compareText(rest(left), rest(right))
  );
}

describe("scoreTable", () => {
  it("orders rows by what they hold, as comparing them one by one does", () => {
    fc.assert(
      fc.property(rows, (given) => {
        expect(scoreTable(given).rows).toEqual(given.toSorted(compareRows));
      }),
    );
  });

  it("has columns that say what the rows say", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const table = scoreTable(given);
        table.rows.forEach((row, place) => {
          expect(table.reviewer.names[table.reviewer.codes[place] ?? -1] ?? null).toBe(
            row.reviewer,
          );
          expect(table.topic.names[table.topic.codes[place] ?? -1] ?? null).toBe(row.topic);
          expect(table.idea.names[table.idea.codes[place] ?? -1]).toBe(row.idea);
          expect([table.scores[place], table.stages[place]]).toEqual([
            row.score,
            row.stage === "post" ? 1 : 0,
          ]);
        });
        const own = table.rows.filter(
          ({ metric, arm, stage }) => metric === "overall" && arm === "AI" && stage === "post",
        );
        expect(valuesAt(table.scores, table.placesOf("overall", "AI", "post"))).toEqual(
          own.map(({ score }) => score),
        );
      }),
    );
  });

  it("has no places for names that no row has", () => {
    const table = scoreTable([madeRow({})]);
    expect(table.placesOf("overall", "Human")).toHaveLength(0);
    expect(codeOf(table.idea, "i1")).toBe(0);
    expect(codeOf(table.idea, "i2")).toBe(-1);
  });
});
