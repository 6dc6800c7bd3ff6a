import { describe, expect, it } from "vitest";
import { mersenneTwister } from "../resampling/generator";
import { changeScoreVariance } from "./change-score-variance";
import { ideaMeansSimulator } from "./simulate-study";

const components = { idea: 0.8, ideaStage: 0.5, reviewer: 0.6, residual: 1.8 };

/** Mean over simulated studies of the variance of change scores within an arm, and the variance of the contrast. */
function simulated(preReviews: number, postReviews: number, reviewers: number | null) {
  const arm = (name: string, ideas: number) => ({ name, ideas });
  const next = ideaMeansSimulator(
    {
      reference: arm("a", 12),
      other: arm("b", 8),
      components,
      effect: 0.7,
      preReviews,
      postReviews,
      reviewers,
    },
    mersenneTwister(20506, `variance/${reviewers}`),
  );
  const studies = 6000;
  let [within, contrast, contrastSquares] = [0, 0, 0];
  for (let study = 0; study < studies; study++) {
    const { reference, other } = next();
    const [there, here] = [momentsOf(other), momentsOf(reference)];
    within += (7 * there.variance + 11 * here.variance) / 18 / studies;
    contrast += (there.mean - here.mean) / studies;
    contrastSquares += (there.mean - here.mean) ** 2 / studies;
  }
  return { within, contrast, contrastVariance: contrastSquares - contrast ** 2 };
}

function momentsOf({ pre, post }: { pre: Float64Array; post: Float64Array }) {
  const changes = Array.from(post, (value, index) => value - (pre[index] ?? NaN));
  const mean = changes.reduce((sum, value) => sum + value, 0) / changes.length;
  const squares = changes.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (changes.length - 1) };
}

describe("changeScoreVariance", () => {
  it("adds up its parts", () => {
    const design = { preReviews: 2, postReviews: 4, reviewers: 10 };
    const found = changeScoreVariance(components, design);
    expect(found.fromIdeaStage).toBe(1);
    expect(found.fromResidual).toBeCloseTo(1.35, 14);
    expect(found.fromReviewer).toBeCloseTo(0.6 * (0.75 - 0.2), 14);
    expect(found.variance).toBeCloseTo(2.68, 14);
    expect(found.standardDeviation).toBeCloseTo(Math.sqrt(2.68), 14);
    const alone = changeScoreVariance(components, { ...design, reviewers: null });
    expect(alone.fromReviewer).toBeCloseTo(0.45, 14);
    const all = changeScoreVariance(components, { preReviews: 3, postReviews: 3, reviewers: 3 });
    expect(all.fromReviewer).toBe(0);
  });

  it.each([
    [2, 4, null],
    [2, 3, 6],
    [3, 3, 3],
  ])("is what simulated studies have: %s and %s reviews, %s reviewers", (pre, post, reviewers) => {
    const { variance } = changeScoreVariance(components, {
      preReviews: pre,
      postReviews: post,
      reviewers,
    });
    const found = simulated(pre, post, reviewers);
    // Standard errors of about 0.5 % and, for the contrast's variance, 2 %.
    expect(Math.abs(found.within / variance - 1)).toBeLessThan(0.02);
    expect(Math.abs(found.contrastVariance / (variance * (1 / 12 + 1 / 8)) - 1)).toBeLessThan(0.07);
    expect(Math.abs(found.contrast - 0.7)).toBeLessThan(0.04);
  });

  it.each([
    [{ ...components, residual: -1 }, 2, null],
    [{ ...components, idea: NaN }, 2, null],
    [components, 0, null],
    [components, 1.5, null],
    [components, 4, 3],
  ])("refuses what makes no sense", (wrong, preReviews, reviewers) => {
    expect(() => changeScoreVariance(wrong, { preReviews, postReviews: 2, reviewers })).toThrow(
      expect.objectContaining({ code: "invalid-option" }),
    );
  });
});
