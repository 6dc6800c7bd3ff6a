import { describe, expect, it } from "vitest";
import { relativeError } from "../testing/relative-error";
import { ancova, rankAncova, slopeDifference, type PrePost } from "./ancova";

const ideas = (pairs: readonly [number, number][]): PrePost[] =>
  pairs.map(([pre, post]) => ({ pre, post }));
const reference = ideas([
  [5, 4.5],
  [6.5, 5],
  [4, 4.25],
  [7, 6],
]);
const arm = ideas([
  [5.5, 3],
  [6, 4.5],
  [4.5, 4],
  [8, 5.5],
  [3.5, 2.5],
]);

function expectNear(figure: number, known: number) {
  expect(relativeError(figure, known)).toBeLessThan(1e-11);
}

describe("ancova", () => {
  it("agrees with R's lm(post ~ pre + arm) and its predictions at the mean of pre", () => {
    const result = ancova(arm, reference);
    expectNear(result.arm.estimate, -0.96545454545454457);
    expectNear(result.arm.standardError, 0.36649181906766509);
    expectNear(result.arm.pTwoSided, 0.0388347315699701726);
    expectNear(result.pre.estimate, 0.57636363636363641);
    expectNear(result.adjustedMeans.reference.estimate, 4.897474747474746);
    expectNear(result.adjustedMeans.arm.estimate, 3.9320202020202015);
    expectNear(result.adjustedMeans.reference.standardError, 0.27304445952355305);
    expectNear(result.adjustedMeans.arm.standardError, 0.24419100867173099);
    const { lines, preMean } = result;
    expectNear(lines.arm.intercept + lines.arm.slope * preMean, 3.9320202020202015);
  });

  it("takes the adjusted means at the covariates' means, as R's predict does", () => {
    const covariates = [{ name: "pages", values: [10, 12, 9, 15, 11, 14, 8, 20, 7] }];
    const result = ancova(arm, reference, { covariates });
    expectNear(result.arm.estimate, -1.07334558823529358);
    expectNear(result.adjustedMeans.reference.estimate, 4.9574142156862733);
    expectNear(result.adjustedMeans.arm.standardError, 0.25910900012561539);
    const { lines, preMean } = result;
    expectNear(lines.reference.intercept + lines.reference.slope * preMean, 4.9574142156862733);
  });

  it("agrees with R's lm(post ~ pre * arm) on the difference of slopes", () => {
    const { difference, degreesOfFreedom, lines } = slopeDifference(arm, reference);
    expectNear(difference.estimate, 0.097706641184902007);
    expectNear(difference.standardError, 0.30335266152679941);
    expectNear(difference.pTwoSided, 0.760415904683930943);
    expect(degreesOfFreedom).toBe(5);
    expect(lines.arm.slope - lines.reference.slope).toBeCloseTo(difference.estimate, 12);
  });

  it("agrees with R's lm(rank(post) ~ rank(pre) + arm), ties included", () => {
    const result = rankAncova(arm, reference);
    expectNear(result.arm.estimate, -2.10831234256926958);
    expectNear(result.arm.standardError, 0.69251199775289451);
    expectNear(result.arm.pTwoSided, 0.0226731445444805918);
  });

  it("turns its sign with the arms", () => {
    const there = ancova(arm, reference);
    const back = ancova(reference, arm);
    expect(back.arm.estimate).toBeCloseTo(-there.arm.estimate, 12);
    expect(back.arm.pGreater).toBeCloseTo(there.arm.pLess, 12);
    expect(back.adjustedMeans.arm.estimate).toBeCloseTo(there.adjustedMeans.reference.estimate, 12);
  });

  it.each([
    ["too-few-units", [], reference],
    ["too-few-units", arm.slice(0, 1), reference.slice(0, 2)],
    [
      "not-identifiable",
      arm.map(({ post }) => ({ pre: 5, post })),
      reference.map(({ post }) => ({ pre: 5, post })),
    ],
    [
      "not-identifiable",
      arm.map(({ post }) => ({ pre: 6, post })),
      reference.map(({ post }) => ({ pre: 5, post })),
    ],
    [
      "zero-variance",
      arm.map(({ pre }) => ({ pre, post: 4 })),
      reference.map(({ pre }) => ({ pre, post: 4 })),
    ],
  ])("refuses with %s", (code, one, other) => {
    expect(() => ancova(one, other)).toThrow(expect.objectContaining({ code }));
  });
});
