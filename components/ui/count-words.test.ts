import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWords, describeWordCount, isWithinWordLimits } from "./count-words";

describe("countWords", () => {
  it("counts words, not punctuation", () => {
    expect(countWords("")).toBe(0);
    expect(countWords("  — … ")).toBe(0);
    expect(countWords("Don't split well-known words, e.g. 3.5 points.")).toBe(7);
    expect(countWords("Ein schöner Gedanke")).toBe(3);
  });

  it("counts as many words as were joined by spaces", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/)), (words) => {
        expect(countWords(words.join(" "))).toBe(words.length);
      }),
    );
  });
});

describe("describeWordCount", () => {
  it("names the limit that matters now", () => {
    expect(describeWordCount(1)).toBe("1 word");
    expect(describeWordCount(4, { minimum: 10 })).toBe("4 of at least 10 words");
    expect(describeWordCount(12, { minimum: 10 })).toBe("12 words");
    expect(describeWordCount(12, { minimum: 10, maximum: 20 })).toBe("12 of at most 20 words");
  });

  it("does not call an empty text a fault", () => {
    expect(isWithinWordLimits(0, { minimum: 10 })).toBe(true);
    expect(isWithinWordLimits(9, { minimum: 10 })).toBe(false);
    expect(isWithinWordLimits(21, { maximum: 20 })).toBe(false);
  });
});
