import { describe, expect, it } from "vitest";
import { emptyAnswers, findAnswerProblems, type ReviewAnswers } from "./review-answers";
import { changeMetrics, reviewFormSchema } from "./review-form";
import { ideaExecutionGap } from "./templates/idea-execution-gap";

const { pre, post } = ideaExecutionGap.forms;
const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");

const complete: ReviewAnswers = {
  scores: Object.fromEntries(pre.metrics.map((metric) => [metric.key, metric.minimum])),
  rationales: Object.fromEntries(
    pre.metrics.filter((m) => m.rationaleRequired).map((metric) => [metric.key, words(10)]),
  ),
  minutes: 30,
};

describe("findAnswerProblems", () => {
  it("finds nothing in a complete review", () => {
    expect(findAnswerProblems(pre, complete, 10)).toEqual([]);
  });

  it("names every question of an empty one, in the form's order", () => {
    const fields = findAnswerProblems(pre, emptyAnswers, 10)
      .filter((problem) => problem.part === "score")
      .map((problem) => problem.field);
    expect(fields).toEqual([...pre.metrics.map((metric) => metric.key), "minutes"]);
  });

  it("refuses a score outside its scale and an unknown metric", () => {
    const scores = { ...complete.scores, novelty: 11, "codebase-quality": 3 };
    const problems = findAnswerProblems(pre, { ...complete, scores }, 10);
    expect(problems.map((problem) => problem.field).sort()).toEqual([
      "codebase-quality",
      "novelty",
    ]);
  });

  it("counts the words of a rationale", () => {
    const rationales = { ...complete.rationales, overall: words(9) };
    const [problem] = findAnswerProblems(pre, { ...complete, rationales }, 10);
    expect(problem).toMatchObject({ field: "overall", part: "rationale" });
    expect(problem?.message).toContain("9 so far");
  });
});

describe("the template", () => {
  it("has forms that are valid", () => {
    expect(() => [pre, post].map((form) => reviewFormSchema.parse(form))).not.toThrow();
  });

  it("compares the model study's four metrics over the stages", () => {
    const keys = changeMetrics(pre, post).map((metric) => metric.key);
    expect([...keys].sort()).toEqual(["effectiveness", "excitement", "novelty", "overall"]);
  });

  it("asks feasibility before, soundness, faithfulness and codebase quality after", () => {
    const only = (form: typeof pre, other: typeof pre) =>
      form.metrics.map((m) => m.key).filter((key) => !other.metrics.some((m) => m.key === key));
    expect(only(pre, post)).toEqual(["feasibility"]);
    expect(only(post, pre)).toEqual(["soundness", "codebase-quality", "faithfulness"]);
  });
});
