import { describe, expect, it } from "vitest";
import type { FormComparison } from "@/lib/stats";
import {
  compareArms,
  describeClassifier,
  describeLength,
  isClue,
  isTooSmall,
  pairsOf,
} from "./rules";

const text = (words: number, mark: number) => ({
  title: "A title",
  body: Array.from({ length: words }, (_, at) => (at % (9 + mark) === 8 ? "model." : "asks")).join(
    " ",
  ),
});
/** Ideas around a number of words. */
const arm = (name: string, around: number) => {
  const texts = Array.from({ length: 12 }, (_, at) =>
    text(around + 15 * ((at * 7) % 12) - 82, at % 3),
  );
  return { arm: name, written: texts, shown: texts };
};

function comparisonOf(first: number, second: number): FormComparison {
  const [pair] = compareArms([arm("A", first), arm("B", second)], false);
  if (pair?.shown.status !== "compared") throw new Error("not compared");
  return pair.shown;
}

describe("pairsOf", () => {
  it("compares each with the reference arm, which is last, or all with one another", () => {
    expect(pairsOf(["a", "b", "r"], true)).toEqual([
      ["a", "r"],
      ["b", "r"],
    ]);
    expect(pairsOf(["a", "b", "c"], false)).toEqual([
      ["a", "b"],
      ["a", "c"],
      ["b", "c"],
    ]);
    expect(pairsOf(["a"], false)).toEqual([]);
  });
});

describe("compareArms", () => {
  const clue = comparisonOf(1186, 902);
  const clean = comparisonOf(902, 902);

  it("says in words that length tells arms apart, whichever is longer", () => {
    expect(isClue(clue)).toBe(true);
    expect(describeClassifier(clue, "Arms A and B")).toMatch(
      /^Arms A and B can be told apart from form alone \(AUC [01]\.\d\d, 95 % CI .* to .*, p < 0\.001\)\.$/,
    );
    const said = describeLength(clue, { first: "A", second: "B", names: "Arms" });
    expect(said).toMatch(
      /^Arms can be told apart from length alone \(AUC 1\.00, 95 % CI 0\.8\d to 1\.00\): /,
    );
    expect(said).toMatch(/A has 1,18\d words on average, B 90\d\.$/);
    const turned = comparisonOf(902, 1186);
    expect(describeLength(turned, { first: "A", second: "B", names: "Arms" })).toMatch(
      /^Arms can be told apart from length alone \(AUC 1\.00/,
    );
  });

  it("says that nothing was found, and what would have been seen", () => {
    expect(isClue(clean)).toBe(false);
    expect(describeClassifier(clean, "arms A and B")).toMatch(
      /^No sign that form tells arms A and B apart .* Only an AUC above 0\.\d\d would have been one\.$/,
    );
    expect(describeLength(clean, { first: "A", second: "B", names: "arms" })).toMatch(
      /^Length alone does not tell arms apart \(AUC 0\.50, /,
    );
  });

  it("claims nothing of a handful of ideas", () => {
    const few = (name: string, words: number) => ({
      arm: name,
      written: [text(words, 0), text(words + 9, 1)],
      shown: [text(words, 0), text(words + 9, 1)],
    });
    const shown = compareArms([few("A", 900), few("B", 1200)], false)[0]?.shown;
    if (shown?.status !== "compared") throw new Error("not compared");
    expect(isClue(shown)).toBe(false);
    expect(isTooSmall(shown)).toBe(true);
    expect(isTooSmall(clean)).toBe(false);
    expect(describeClassifier(shown, "arms A and B")).toMatch(/^Too few ideas to see whether form/);
  });

  it("gives the reason where arms can't be compared", () => {
    const single = { arm: "C", written: [text(9, 0)], shown: [text(9, 0)] };
    expect(compareArms([single, arm("D", 900)], false)[0]?.shown).toMatchObject({
      status: "not-comparable",
      reason: expect.stringContaining("two ideas"),
    });
  });
});
