import { describe, expect, it } from "vitest";
import { buildReport, type Alternative, type ScoreRow } from "@/lib/stats";
import { changeTable } from "./change-table-data";
import { summariseOptions } from "./options-words";
import { resultSentence } from "./result-sentence";

/** Three ideas an arm that change by these points. */
function rowsOf(changes: Record<string, number[]>): ScoreRow[] {
  return Object.entries(changes).flatMap(([arm, points]) =>
    points.flatMap((change, index) =>
      (["pre", "post"] as const).map((stage) => ({
        stage,
        idea: `${arm}-${index}`,
        arm,
        topic: null,
        reviewer: null,
        metric: "novelty",
        score: stage === "pre" ? 5 : 5 + change,
        covariates: {},
      })),
    ),
  );
}

function report(changes: Record<string, number[]>, alternative: Alternative = "greater") {
  return buildReport(rowsOf(changes), { alternative, resampling: null });
}

function sentenceOf(built: ReturnType<typeof report>): string {
  const [contrast] = built.contrasts;
  if (!contrast) throw new Error("there is no contrast");
  return resultSentence(contrast, built);
}

describe("resultSentence", () => {
  it("says the size, the direction and the uncertainty of what stands", () => {
    const words = sentenceOf(report({ A: [-2, -2.5, -1.5], B: [1, 0.5, 1.5] }));
    expect(words).toMatch(
      /^The one metric shows a change that is more positive in B than in A after correction \(novelty\)\. The largest: the change in novelty is 3\.00 points more positive in B than in A \(95 % CI of the difference \[1\.\d\d, 4\.\d\d\], one-sided adjusted p = 0\.\d{4}\)\.$/,
    );
  });

  it("does not call a difference in the other direction a finding", () => {
    const words = sentenceOf(report({ A: [1, 0.5, 1.5], B: [-2, -2.5, -1.5] }));
    expect(words).toContain("No metric shows a change that is more positive in B than in A");
    expect(words).toContain("3.00 points more negative in B than in A");
  });

  it("asks about any difference where the test is two-sided", () => {
    const words = sentenceOf(report({ A: [1, 0.5, 1.5], B: [-2, -2.5, -1.5] }, "two-sided"));
    expect(words).toContain("shows a change that differs between B and A");
    expect(words).not.toContain("one-sided");
  });

  it("says so where nothing can be tested", () => {
    expect(sentenceOf(report({ A: [1], B: [2] }))).toBe(
      "There are too few ideas with scores in both stages to compare the arms.",
    );
  });
});

describe("the change-score table as data", () => {
  it("has the difference, or in its place the reason why there is none", () => {
    const whole = report({ A: [-2, -2.5, -1.5], B: [1, 0.5, 1.5] });
    const sparse = report({ A: [1], B: [2] });
    const rowOf = (built: typeof whole) =>
      built.contrasts.flatMap((contrast) => changeTable(contrast, built).rows)[0];
    expect(rowOf(whole)).toMatchObject({ metric: "Novelty", otherN: 3, difference: 3 });
    expect(rowOf(sparse)).toMatchObject({ otherN: 1, referenceMean: 1 });
    expect(rowOf(sparse)?.explanation).toContain("two or more ideas");
  });
});

describe("summariseOptions", () => {
  it("says the whole choice in one line", () => {
    expect(summariseOptions(report({ A: [1, 2], B: [2, 4] }), 2)).toBe(
      "1 metric · reference arm A · one-sided, other > reference · 95 % confidence · Benjamini–Hochberg · margin 0.5 · without resampling · 2 left out",
    );
  });
});
