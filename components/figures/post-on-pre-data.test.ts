import { describe, expect, it } from "vitest";
import { ancovaWords, describePostOnPre, postOnPreTable } from "./post-on-pre-data";

const arms = [
  { key: "a", label: "A" },
  { key: "b", label: "B" },
];
const ideas = [
  { label: "one", arm: "a", pre: 4, post: 5 },
  { label: "two", arm: "b", pre: 6, post: 4 },
];
const ancova = {
  preMean: 5,
  lines: [
    {
      arm: "a",
      intercept: 3,
      slope: 0.5,
      from: 4,
      to: 4,
      mean: { estimate: 5.5, lower: 5, upper: 6 },
    },
  ],
};

describe("post on pre", () => {
  it("says what the lines expect at the common mean", () => {
    expect(ancovaWords(ancova, arms)).toBe(
      "Expected after execution at the common mean before it, 5.00: A 5.50 [5.00, 6.00].",
    );
  });

  it("counts the ideas that fell", () => {
    const words = describePostOnPre(ideas, arms, ancova);
    expect(words).toContain("A: 1 idea, 0 below the diagonal, which fell.");
    expect(words).toContain("B: 1 idea, 1 below the diagonal, which fell.");
    expect(words).toContain("Parallel lines of slope 0.50.");
    expect(describePostOnPre(ideas, arms, null)).toContain("No lines.");
  });

  it("lists what the line expects of each idea, where its arm has one", () => {
    expect(postOnPreTable(ideas, arms, ancova).rows.map((row) => row.expected)).toEqual([5, null]);
  });
});
