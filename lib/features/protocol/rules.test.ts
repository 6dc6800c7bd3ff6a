import { describe, expect, it } from "vitest";
import { ideaExecutionGap } from "@/lib/study/templates/idea-execution-gap";
import { phases } from "@/lib/study/vocabulary";
import { readDefinition } from "./read-definition";
import {
  compareLists,
  editingIn,
  findArmProblems,
  findDeadlineProblems,
  findLengthProblems,
  findTopicProblems,
  settingsFromForm,
} from "./rules";
import { settingsFormSchema } from "./schema";

const arm = (name: string, isReference = false) => ({
  ...{ id: null, name, origin: "machine" as const, isReference },
});

describe("what can be edited", () => {
  it("closes as the study goes on, and never opens again", () => {
    const open = phases.map((phase) => {
      const { general, settings, armsAndTopics } = editingIn(phase);
      return [general, settings, armsAndTopics].filter((reason) => reason === null).length;
    });
    expect(open).toEqual([3, 2, 2, 2, 2, 2, 1, 1, 0]);
  });
});

describe("arms and topics", () => {
  it("accepts two arms with one reference", () => {
    expect(findArmProblems([arm("Human"), arm("AI", true)])).toEqual([]);
  });
  it("says everything that is wrong", () => {
    expect(findArmProblems([arm("")])).toEqual([
      "Arm 1 has no name.",
      "A study compares at least two arms.",
      "Choose one reference arm, which contrasts are taken against.",
    ]);
    expect(findArmProblems([arm("AI", true), arm("ai", true)])).toEqual([
      "Two of them are called “ai”.",
      "Choose one reference arm, which contrasts are taken against.",
    ]);
    expect(findTopicProblems([])).toEqual(["A study has at least one topic."]);
  });
  it("compares by id, so that a renamed entry stays itself", () => {
    const present = [{ id: "a" }, { id: "b" }];
    const { removed, kept, added } = compareLists(present, [{ id: "b" }, { id: null }]);
    expect(removed).toEqual([{ id: "a" }]);
    expect(kept.map(({ before, position }) => [before.id, position])).toEqual([["b", 0]]);
    expect(added.map(({ position }) => position)).toEqual([1]);
  });
});

describe("settings", () => {
  const typed = {
    ...{ reviewsPerIdea: "3", reviewsPerExecution: "4", paperPageLimit: "4" },
    ...{ rationaleMinimumWords: "10", alternative: "greater", confidencePercent: "99.5" },
    ...{ intakeDeadline: "", ideaReviewDeadline: "2027-02-01", executionDeadline: "" },
    executionReviewDeadline: "",
  };
  it("reads a band of words, and says when no idea could keep to it", () => {
    const banded = { ...typed, ideaMinimumWords: "900", ideaMaximumWords: "800" };
    const input = settingsFormSchema.parse(banded);
    expect(settingsFromForm(input).ideaWords).toEqual({ minimum: 900, maximum: 800 });
    expect(findLengthProblems(input)).toEqual({
      ideaMaximumWords: ["This is below the 900 words that an idea needs."],
    });
    expect(findLengthProblems({ ...input, ideaMaximumWords: null })).toEqual({});
    expect(settingsFromForm(settingsFormSchema.parse(typed)).ideaWords).toEqual({
      minimum: null,
      maximum: null,
    });
    for (const ideaMaximumWords of ["0", "x", "1.5"]) {
      const { error } = settingsFormSchema.safeParse({ ...typed, ideaMaximumWords });
      expect(error?.issues[0]?.path).toEqual(["ideaMaximumWords"]);
    }
  });

  it("reads per cent and empty days", () => {
    const settings = settingsFromForm(settingsFormSchema.parse(typed));
    expect(settings.confidenceLevel).toBe(0.995);
    expect(settings.deadlines).toMatchObject({ intake: null, ideaReview: "2027-02-01" });
  });
  it("names deadlines that come before one of an earlier phase", () => {
    const days = { intakeDeadline: "2027-03-01", ideaReviewDeadline: "2027-02-01" };
    const input = {
      ...typed,
      ...days,
      executionDeadline: "",
      executionReviewDeadline: "2027-03-01",
    };
    expect(findDeadlineProblems(settingsFormSchema.parse(input))).toEqual({
      ideaReviewDeadline: ["This is before the day on which ideas are due."],
    });
  });
  it("says what a number may be", () => {
    const parsed = settingsFormSchema.safeParse({ ...typed, reviewsPerIdea: "2.5" });
    expect(parsed.error?.issues[0]?.message).toBe("Give a whole number from 1 to 20.");
  });
});

describe("a form's definition", () => {
  const { pre } = ideaExecutionGap.forms;
  const withMetric = (index: number, patch: object) => ({
    ...pre,
    metrics: pre.metrics.map((metric, at) => (at === index ? { ...metric, ...patch } : metric)),
  });
  it("takes the template's as it is", () => {
    expect(readDefinition(structuredClone(pre))).toEqual({ definition: pre });
  });
  it.each([
    [1, { question: " " }, "metrics.1.question", "Question 2 (Novelty), question: is empty."],
    [
      ...([1, { maximum: null }, "metrics.1.maximum"] as const),
      "Question 2 (Novelty), highest score: must be a whole number.",
    ],
    [
      1,
      { minimum: -1 },
      "metrics.1.minimum",
      "Question 2 (Novelty), lowest score: must be at least 0.",
    ],
    [0, { name: "" }, "metrics.0.name", "Question 1, name: is empty."],
    [
      ...([2, { anchors: [{ score: 1, label: "" }] }, "metrics.2.anchors"] as const),
      "Question 3 (Feasibility), anchor 1, meaning: is empty.",
    ],
    [
      ...([2, { anchors: [{ score: 11, label: "Beyond" }] }, "metrics.2.anchors"] as const),
      "Question 3 (Feasibility), anchors: an anchor lies outside the scale.",
    ],
  ] as const)("names the question and the field of what is wrong (%i, %j)", (...row) => {
    const [index, patch, path, sentence] = row;
    expect(readDefinition(withMetric(index, patch)).fieldErrors).toEqual({ [path]: [sentence] });
  });
  it("refuses two questions with one key, and none at all", () => {
    expect(readDefinition(withMetric(0, { key: "novelty" })).fieldErrors).toEqual({
      metrics: ["The questions: two metrics share a key."],
    });
    expect(readDefinition({ ...pre, metrics: [] }).fieldErrors).toEqual({
      metrics: ["The questions: needs at least one entry."],
    });
    expect(readDefinition("nonsense").fieldErrors).toHaveProperty("definition");
  });
});
