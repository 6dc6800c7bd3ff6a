import { describe, expect, it } from "vitest";
import type { ScoreRow } from "../data/score-row";
import { madeRow } from "../testing/made-rows";
import { studyDataOf } from "../testing/study-data-of";
import { blindness } from "./blindness";

type Made = readonly [
  idea: string,
  arm: string,
  score: number,
  guess?: string,
  certainty?: string | number,
];

/** Reviews of two metrics each, whose rows repeat the guess. */
function reviews(stage: "pre" | "post", made: readonly Made[], isNamed = true): ScoreRow[] {
  return made.flatMap(([idea, arm, score, guess, certainty], index) =>
    ["overall", "novelty"].map((metric) =>
      madeRow({
        stage,
        idea,
        arm,
        metric,
        score,
        reviewer: isNamed ? `${stage}${index}` : null,
        covariates: {
          ...(guess === undefined ? {} : { guess }),
          ...(certainty === undefined ? {} : { certainty }),
        },
      }),
    ),
  );
}

const pre: readonly Made[] = [
  ["a1", "AI", 4, "AI", 5],
  ["a1", "AI", 6, "human", 2],
  ["a2", "AI", 5, "don’t know"],
  ["a2", "AI", 7, "ai", 1],
  ["h1", "Human", 4, "Human", 4],
  ["h1", "Human", 3, "DK"],
  ["h2", "Human", 5, "AI", 5],
  ["h2", "Human", 6],
];
const post: readonly Made[] = [
  ["a1", "AI", 3],
  ["a2", "AI", 2],
  ["h1", "Human", 6],
  ["h2", "Human", 5],
];

function section(rows: readonly ScoreRow[]) {
  const found = blindness(studyDataOf(rows));
  if (found.status !== "estimated") throw new Error(found.explanation);
  return found;
}

describe("blindness", () => {
  const rows = [...reviews("pre", pre), ...reviews("post", post)];

  it("counts each review's guess once, whatever its capitals", () => {
    const { overall, stages } = section(rows);
    expect(overall.reviews).toBe(8);
    expect(overall.arms).toMatchObject([
      {
        arm: "AI",
        reviews: 4,
        guesses: { AI: 2, Human: 1 },
        dontKnow: 1,
        blank: 0,
        correct: 2,
        incorrect: 1,
      },
      {
        arm: "Human",
        reviews: 4,
        guesses: { AI: 1, Human: 1 },
        dontKnow: 2,
        blank: 1,
        correct: 1,
        incorrect: 1,
      },
    ]);
    expect(overall.arms[0]?.bang).toMatchObject({ status: "estimated", estimate: 0.25 });
    expect(overall.arms[1]?.bang).toMatchObject({ status: "estimated", estimate: 0 });
    expect(overall.james).toMatchObject({ status: "estimated", n: 8, dontKnowShare: 0.375 });
    expect(overall.bangOfRandomGuesses).toBe(0);
    const [, after] = stages;
    expect(after).toMatchObject({ stage: "post", table: { reason: "missing-data" } });
  });

  it("is the same for unnamed reviews", () => {
    const unnamed = [...reviews("pre", pre, false), ...reviews("post", post, false)];
    expect(section(unnamed)).toEqual(section(rows));
  });

  it("weighs guesses by certainty", () => {
    const [ai, human] = section(rows).overall.arms;
    // Numbers above 3, the middle of 1 to 5, are strong.
    expect(ai?.weightedBang).toMatchObject({ counts: [1, 1, 1, 1, 0], estimate: 0.25 });
    expect(human?.weightedBang).toMatchObject({ counts: [1, 0, 2, 0, 1], estimate: 0 });
    const words = reviews("pre", [
      ["a1", "AI", 4, "AI", "Strongly"],
      ["a1", "AI", 4, "AI", "somewhat"],
      ["a1", "AI", 4, "AI", "hm"],
      ["h1", "Human", 4, "AI", "sure"],
    ]);
    expect(section(words).overall.arms).toMatchObject([
      { weightedBang: { counts: [1, 1, 0, 0, 0], withoutCertainty: 1 } },
      { weightedBang: { reason: "zero-variance" } },
    ]);
    const without = reviews("pre", [
      ["a1", "AI", 4, "AI"],
      ["h1", "Human", 4, "AI"],
    ]);
    expect(section(without).overall.arms[0]?.weightedBang).toMatchObject({
      reason: "missing-data",
    });
  });

  it("lists what is no arm's name, and what two rows of a review say differently", () => {
    const odd = reviews("pre", [
      ["a1", "AI", 4, "a robot"],
      ["a1", "AI", 4, "a robot"],
      ["h1", "Human", 4, "Human"],
      ["h1", "Human", 4, "AI"],
    ]).map((row, index) => (index === 5 ? { ...row, covariates: { guess: "AI" } } : row));
    const { overall } = section(odd);
    expect(overall.notUsable).toEqual([
      { guess: "a robot", reviews: 2 },
      { guess: "AI / Human", reviews: 1 },
    ]);
    expect(overall.arms).toMatchObject([
      { reviews: 0, bang: { reason: "too-few-units" } },
      { reviews: 1 },
    ]);
  });

  it("tells arms apart that differ by capitals alone", () => {
    const capitals = reviews("pre", [
      ["a1", "ai", 4, "ai"],
      ["a2", "AI", 4, "AI"],
      ["a2", "AI", 4, "Ai"],
    ]);
    const { overall } = section(capitals);
    expect(overall.notUsable).toEqual([{ guess: "Ai", reviews: 1 }]);
    expect(overall.arms).toMatchObject([
      { arm: "AI", correct: 1, incorrect: 0 },
      { arm: "ai", correct: 1, incorrect: 0 },
    ]);
  });

  it("sets reviews of ideas with several arms aside", () => {
    const shared = rows.flatMap((row) =>
      row.idea === "a2" ? [row, { ...row, arm: "AI_Rerank" }] : [row],
    );
    const { overall } = section(shared);
    expect(overall.severalArms).toBe(2);
    expect(overall.arms).toMatchObject([{ reviews: 2 }, { reviews: 0 }, { reviews: 4 }]);
    expect(overall.bangOfRandomGuesses).toBeCloseTo(-1 / 3, 14);
    expect(overall.arms[0]?.weightedBang).toMatchObject({ reason: "not-identifiable" });
  });

  it("contrasts the changes by the reviews that had not guessed right", () => {
    const { unaware } = section(rows);
    expect(unaware).toMatchObject({ restrictedStages: ["pre"], reviewsKept: 5, reviewsLeftOut: 3 });
    const [pair] = unaware.pairs;
    expect(pair).toMatchObject({ referenceArm: "AI", otherArm: "Human" });
    // AI: a1 3 − 6, a2 2 − 5; Human: h1 6 − 3, h2 5 − 5.5.
    expect(pair?.metrics[0]).toMatchObject({
      metric: "overall",
      otherIdeas: 2,
      referenceIdeas: 2,
      contrast: { status: "estimated", difference: (3 - 0.5) / 2 + 3 },
    });
    const { contrast, pAdjusted } = pair?.metrics[0] ?? {};
    expect(contrast?.status === "estimated" && contrast.p).toBe(pAdjusted);
  });

  it("says so where too few reviews are left", () => {
    const knowing = pre.map(([idea, arm, score]): Made => [idea, arm, score, arm]);
    const { unaware, overall } = section([...reviews("pre", knowing), ...reviews("post", post)]);
    expect(unaware.pairs[0]?.metrics[0]).toMatchObject({
      otherIdeas: 0,
      contrast: { reason: "too-few-units" },
      pAdjusted: null,
    });
    expect(overall.arms[0]?.bang).toMatchObject({ reason: "zero-variance" });
    expect(overall.james).toMatchObject({ reason: "zero-variance" });
  });

  it("has a James' index for two arms or more alone", () => {
    const one = reviews("pre", [
      ["a1", "AI", 4, "AI"],
      ["a1", "AI", 4, "dk"],
    ]);
    expect(section(one).overall.james).toMatchObject({ reason: "too-few-units" });
  });

  it("has no indices where guesses name an origin that several arms share", () => {
    const origins = reviews("pre", [
      ["a1", "AI", 4, "origin: machine"],
      ["b1", "AI_Rerank", 4, "dk"],
      ["h1", "Human", 4, "origin: human"],
    ]);
    expect(blindness(studyDataOf(origins))).toMatchObject({ reason: "not-identifiable" });
  });

  it("names the column that is missing", () => {
    const bare = reviews(
      "pre",
      pre.map(([idea, arm, score]): Made => [idea, arm, score]),
    );
    for (const data of [bare, []]) {
      const found = blindness(studyDataOf(data));
      expect(found).toMatchObject({ status: "not-estimable", reason: "missing-data" });
      expect(found.status === "not-estimable" && found.explanation).toContain("“guess”");
    }
  });
});
