import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ScoreRow } from "../data/score-row";
import { welchTest } from "../inference/welch";
import { ideaRows, madeRow } from "../testing/made-rows";
import { studyDataOf } from "../testing/study-data-of";
import type { Figure } from "./figure";
import { sensitivity } from "./sensitivity";

/** Two arms of ideas with the given pre and post scores. */
function study(
  ai: readonly [number[], number[]][],
  human: readonly [number[], number[]][],
): ScoreRow[] {
  const arm = (name: string, ideas: readonly [number[], number[]][]) =>
    ideas.flatMap(([pre, post], place) => ideaRows(`${name}${place}`, name, { pre, post }));
  return [...arm("AI", ai), ...arm("Human", human)];
}

function metricOf(rows: readonly ScoreRow[], options = {}) {
  const [metric] = sensitivity(studyDataOf(rows, options)).contrasts[0]?.metrics ?? [];
  if (!metric) throw new Error("There is no contrast.");
  return metric;
}

function estimated<Values>(found: Figure<Values>): Values {
  if (found.status !== "estimated") throw new Error(found.explanation);
  return found;
}

const rows = study(
  [
    [
      [6, 7],
      [4, 3],
    ],
    [
      [5, 6],
      [5, 5],
    ],
    [
      [7, 7],
      [4, 5],
    ],
    [[4, 6], [3]],
  ],
  [
    [
      [5, 4],
      [5, 5],
    ],
    [[3, 5], [5]],
    [
      [6, 6],
      [5, 4],
    ],
  ],
);

/** The same with reviewers' names: one for each place among an idea's reviews. */
const named = rows.map((row, place) => ({ ...row, reviewer: `R${place % 3}` }));

const score = fc.integer({ min: 1, max: 10 });
const idea = fc.tuple(
  fc.array(score, { minLength: 1, maxLength: 3 }),
  fc.array(score, { minLength: 1, maxLength: 3 }),
);
const madeStudy = fc
  .tuple(
    fc.array(idea, { minLength: 3, maxLength: 7 }),
    fc.array(idea, { minLength: 3, maxLength: 7 }),
  )
  .map(([ai, human]) =>
    study(ai, human).map((row, place) => ({ ...row, reviewer: `R${(place * 7) % 5}` })),
  );

describe("leaving one out", () => {
  it("gives what a report without the idea or the reviewer would", () => {
    fc.assert(
      fc.property(madeStudy, (made) => {
        const metric = metricOf(made);
        for (const [found, key] of [
          [metric.leaveOneIdeaOut, "idea"],
          [metric.leaveOneReviewerOut, "reviewer"],
        ] as const) {
          if (found.status !== "estimated") continue;
          for (const { leftOut, difference, pTwoSided, ideas } of found.deletions) {
            const rest = studyDataOf(made.filter((row) => row[key] !== leftOut)).changes;
            const changes = (arm: string) =>
              rest.filter((entry) => entry.arm === arm).map(({ change }) => change);
            const welch = welchTest(changes("Human"), changes("AI"));
            expect(difference).toBeCloseTo(welch.estimate, 10);
            expect(pTwoSided).toBeCloseTo(welch.pTwoSided, 9);
            expect(ideas).toBe(rest.length);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("names the deletions that leave no test, and the one that matters most", () => {
    const lone = study(
      [
        [[6], [4]],
        [[5], [1]],
      ],
      [
        [[5], [5]],
        [[3], [4]],
        [[6], [6]],
        [[6], [9]],
      ],
    );
    const found = estimated(metricOf(lone).leaveOneIdeaOut);
    expect(found.withoutTest).toEqual(["AI0", "AI1"]);
    expect(found.deletions.map(({ leftOut }) => leftOut)).toEqual([
      "Human0",
      "Human1",
      "Human2",
      "Human3",
    ]);
    expect(found.mostInfluential.leftOut).toBe("Human3");
  });

  it("takes an idea of both arms out of both", () => {
    const shared = [...rows, ...ideaRows("AI0", "Human", { pre: [6, 7], post: [4, 3] })];
    const deletion = estimated(metricOf(shared).leaveOneIdeaOut).deletions.find(
      ({ leftOut }) => leftOut === "AI0",
    );
    expect(deletion?.ideas).toBe(6);
  });

  it("keeps reviews without a name, and says how many they are", () => {
    const some = named.map((row, place) => (place === 0 ? { ...row, reviewer: null } : row));
    expect(estimated(metricOf(some).leaveOneReviewerOut).unnamedReviews).toBe(1);
    expect(metricOf(rows).leaveOneReviewerOut).toMatchObject({ reason: "missing-data" });
  });

  it("says so where nothing varies or an arm is too small", () => {
    const constant = study(
      [
        [[5], [4]],
        [[6], [5]],
        [[5], [4]],
      ],
      [
        [[5], [5]],
        [[6], [6]],
        [[3], [3]],
      ],
    );
    const metric = metricOf(constant);
    expect(metric.leaveOneIdeaOut).toMatchObject({ reason: "zero-variance" });
    expect(metric.dropOut.tipping).toMatchObject({ reason: "zero-variance" });
    const small = metricOf(study([[[5], [4]]], [[[6], [5]]]));
    expect(small.leaveOneIdeaOut).toMatchObject({ reason: "too-few-units" });
    expect(small.dropOut.weighted).toMatchObject({ reason: "too-few-units" });
  });
});

describe("drop-out", () => {
  const unfinished = [
    ...ideaRows("AI8", "AI", { pre: [7] }),
    ...ideaRows("AI9", "AI", { pre: [5] }),
    ...ideaRows("Human8", "Human", { pre: [5] }),
  ];

  it("takes all reviewed ideas, or those that were allocated where that is known", () => {
    const all = metricOf([...rows, ...unfinished]).dropOut;
    expect(all.basis).toBe("reviewed-before");
    expect(all.arms).toEqual([
      { arm: "AI", candidates: 6, finished: 4, missing: 2 },
      { arm: "Human", candidates: 4, finished: 3, missing: 1 },
    ]);
    const data = { ...studyDataOf([...rows, ...unfinished]), allocatedIdeas: new Set(["AI9"]) };
    const known = sensitivity(data).contrasts[0]?.metrics[0]?.dropOut;
    expect(known?.basis).toBe("allocated");
    expect(known?.arms.map(({ missing }) => missing)).toEqual([1, 0]);
  });

  it("has the contrast itself as both bounds where nothing is missing", () => {
    const { bounds, weighted, tipping } = metricOf(rows).dropOut;
    const { lowest, highest } = estimated(bounds);
    const { difference } = estimated(metricOf(rows).leaveOneIdeaOut);
    expect(lowest).toEqual(highest);
    expect(lowest.difference).toBeCloseTo(difference, 12);
    expect(weighted).toMatchObject({ status: "not-estimable", reason: "zero-variance" });
    expect(estimated(tipping).arms.every(({ shift }) => shift === null)).toBe(true);
  });

  it("bounds every filling-in", () => {
    fc.assert(
      fc.property(score, score, score, (first, second, third) => {
        const filled = [
          ...rows,
          ...ideaRows("AI8", "AI", { pre: [7], post: [first] }),
          ...ideaRows("AI9", "AI", { pre: [5], post: [second] }),
          ...ideaRows("Human8", "Human", { pre: [5], post: [third] }),
        ];
        const data = studyDataOf([...rows, ...unfinished]);
        const tableMetrics = data.tableMetrics.map((entry) => ({
          ...entry,
          minimum: 1,
          maximum: 10,
        }));
        const metric = sensitivity({ ...data, tableMetrics }).contrasts[0]?.metrics[0];
        if (!metric) throw new Error("There is no contrast.");
        const { lowest, highest, scale } = estimated(metric.dropOut.bounds);
        const { difference } = estimated(metricOf(filled).leaveOneIdeaOut);
        expect(scale).toBe("given");
        expect(difference).toBeGreaterThanOrEqual(lowest.difference - 1e-12);
        expect(difference).toBeLessThanOrEqual(highest.difference + 1e-12);
      }),
    );
  });

  it("tips where the shift says", () => {
    const clear = study(
      [
        [[6], [2]],
        [[7], [4]],
        [[6], [3]],
        [[8], [4]],
      ],
      [
        [[5], [5]],
        [[4], [5]],
        [[6], [5]],
        [[5], [6]],
      ],
    );
    const { arms, isSignificant, difference } = estimated(
      metricOf([...clear, ...ideaRows("Human9", "Human", { pre: [5] })]).dropOut.tipping,
    );
    expect(isSignificant).toBe(true);
    expect(arms[0]).toMatchObject({ arm: "AI", missing: 0, shift: null });
    // By hand: t.test's standard error and the one-sided 95 % quantile at its degrees of freedom.
    const welch = welchTest([0, 1, -1, 1], [-4, -3, -3, -4], { confidenceLevel: 0.9 });
    expect(arms[1]?.shift).toBeCloseTo(-5 * welch.interval.lower, 10);
    expect(difference).toBeCloseTo(welch.estimate, 12);
    expect(arms[1]?.impliedPostMean).toBeCloseTo(5 + 0.25 - 5 * welch.interval.lower, 10);
  });

  it("says so where an arm lost nothing and the other did", () => {
    const { weighted } = metricOf([...rows, ...ideaRows("AI9", "AI", { pre: [5] })]).dropOut;
    expect(weighted).toMatchObject({ status: "not-estimable", reason: "not-identifiable" });
  });
});

it("has nothing to say about a single arm, or no rows", () => {
  expect(sensitivity(studyDataOf([]))).toEqual({ contrasts: [], covariatesSkipped: [] });
  expect(sensitivity(studyDataOf([madeRow({})])).contrasts).toEqual([]);
});
