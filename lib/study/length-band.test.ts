import { expect, it } from "vitest";
import { countIdeaWords, describeLengthBand, lengthProblem, noLengthBand } from "./length-band";
import { defaultSettings, studySettingsSchema } from "./settings";

it("counts the words of all parts, and none grows together with the next", () => {
  expect(
    countIdeaWords({ title: "Two words", motivation: "and three more", fallbackPlan: "" }),
  ).toBe(5);
});

it("says what is wrong with a length on either side, and nothing within the band", () => {
  const band = { minimum: 3, maximum: 5 };
  expect(lengthProblem(2, band)).toBe("has 2 words, at least 3 are needed");
  expect(lengthProblem(6, band)).toBe("has 6 words, at most 5 are possible");
  for (const words of [3, 4, 5]) expect(lengthProblem(words, band)).toBeUndefined();
  expect(lengthProblem(0, noLengthBand)).toBeUndefined();
});

it("describes bands with one bound, two and none", () => {
  expect(describeLengthBand({ minimum: 3, maximum: 5 })).toBe("3 to 5 words");
  expect(describeLengthBand({ minimum: 3, maximum: null })).toBe("at least 3 words");
  expect(describeLengthBand({ minimum: null, maximum: 5 })).toBe("at most 5 words");
  expect(describeLengthBand(noLengthBand)).toBe("no limit");
});

it("gives studies that were stored before it no band", () => {
  const { ideaWords, ...stored } = defaultSettings;
  expect(ideaWords).toEqual(noLengthBand);
  expect(studySettingsSchema.parse(stored).ideaWords).toEqual(noLengthBand);
});
