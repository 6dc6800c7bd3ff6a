import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyAnswers, findAnswerProblems, type ReviewAnswers } from "./review-answers";
import { findDraftFaults, questionsOf, reviewProgress } from "./review-progress";
import { sameAnswers } from "./same-answers";
import { ideaExecutionGap } from "./templates/idea-execution-gap";

const form = ideaExecutionGap.forms.pre;
const keys = form.metrics.map((metric) => metric.key);
const someAnswers: fc.Arbitrary<ReviewAnswers> = fc.record({
  scores: fc.dictionary(fc.constantFrom(...keys), fc.integer({ min: 1, max: 5 })),
  rationales: fc.dictionary(fc.constantFrom(...keys), fc.lorem({ maxCount: 20 })),
  minutes: fc.option(fc.integer({ min: 1, max: 300 })),
});

describe("reviewProgress", () => {
  it("starts at nothing of all questions, the minutes among them", () => {
    expect(reviewProgress(form, emptyAnswers, 10)).toEqual({
      answered: 0,
      total: form.metrics.length + 1,
    });
    expect(questionsOf({ ...form, asksMinutes: false })).toEqual(keys);
  });

  it("is complete exactly when the review can be submitted", () => {
    fc.assert(
      fc.property(someAnswers, fc.integer({ min: 0, max: 12 }), (answers, words) => {
        const { answered, total } = reviewProgress(form, answers, words);
        const problems = findAnswerProblems(form, answers, words);
        return (answered === total) === (problems.length === 0);
      }),
    );
  });
});

describe("findDraftFaults", () => {
  it("finds nothing in what is merely missing", () => {
    fc.assert(fc.property(someAnswers, (answers) => findDraftFaults(form, answers).length === 0));
  });

  it("names questions that are not asked and scores outside their scale", () => {
    const answers = {
      ...emptyAnswers,
      scores: { novelty: 11, familiarity: 6 },
      rationales: { charm: "?" },
    };
    expect(findDraftFaults(form, answers)).toEqual([
      "Novelty: the scale runs from 1 to 10.",
      "Familiarity: the scale runs from 1 to 5.",
      "“charm” is not asked in this form.",
    ]);
  });
});

describe("sameAnswers", () => {
  it("holds for a copy, and takes an emptied rationale for none", () => {
    fc.assert(
      fc.property(someAnswers, (answers) => sameAnswers(answers, structuredClone(answers))),
    );
    const emptied = { ...emptyAnswers, rationales: { novelty: "" } };
    expect(sameAnswers(emptyAnswers, emptied)).toBe(true);
  });

  it("tells another score, another reason and other minutes apart", () => {
    expect(sameAnswers(emptyAnswers, { ...emptyAnswers, scores: { novelty: 1 } })).toBe(false);
    expect(sameAnswers(emptyAnswers, { ...emptyAnswers, rationales: { novelty: "x" } })).toBe(
      false,
    );
    expect(sameAnswers(emptyAnswers, { ...emptyAnswers, minutes: 1 })).toBe(false);
  });
});
