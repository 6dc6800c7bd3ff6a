import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relativeError } from "../testing/relative-error";
import { compareCorrelations } from "./compare-correlations";
import { kendallCorrelation } from "./kendall";
import { pearsonCorrelation } from "./pearson";
import { spearmanCorrelation } from "./spearman";

const x = [4, 5.5, 3, 6, 7, 5.5, 2, 8, 5, 4];
const y = [3, 6, 4, 4, 8, 5, 2, 7, 7, 3];

function expectClose(pairs: readonly (readonly [number, number])[]): void {
  for (const [figure, known] of pairs) expect(relativeError(figure, known)).toBeLessThan(1e-9);
}

describe("pearsonCorrelation", () => {
  it("agrees with R's cor.test", () => {
    const result = pearsonCorrelation(x, y);
    expectClose([
      [result.estimate, 0.80319626981992887],
      [result.interval.lower, 0.35115255621015168],
      [result.interval.upper, 0.95159044144523375],
      [result.t, 3.8135418204958733],
      [result.pTwoSided, 0.0051366832295846338],
    ]);
  });
});

describe("spearmanCorrelation", () => {
  it("agrees with R's cor.test(method = 'spearman', exact = FALSE), with the interval asked for", () => {
    const result = spearmanCorrelation(x, y);
    expectClose([
      [result.estimate, 0.77538828587039599],
      [result.pTwoSided, 0.0084059458513827349],
      [result.interval.lower, 0.18664913179010545],
      [result.interval.upper, 0.95436190745322347],
    ]);
    const fieller = spearmanCorrelation(x, y, { interval: "fieller" }).interval;
    const fisher = spearmanCorrelation(x, y, { interval: "fisher" }).interval;
    expectClose([
      [fieller.lower, 0.26455851210188169],
      [fieller.upper, 0.94643167447470922],
      [fisher.lower, 0.28480533217773013],
      [fisher.upper, 0.94410025534962572],
    ]);
  });

  it("ties values that differ by rounding alone", () => {
    const nearly = x.map((value, index) => value + (index % 2) * 1e-12);
    expect(spearmanCorrelation(nearly, y)).toEqual(spearmanCorrelation(x, y));
    expect(kendallCorrelation(nearly, y)).toEqual(kendallCorrelation(x, y));
  });
});

describe("kendallCorrelation", () => {
  it("agrees with R's cor.test(method = 'kendall', exact = FALSE)", () => {
    const result = kendallCorrelation(x, y);
    expectClose([
      [result.estimate, 0.58827600666876456],
      [result.z, 2.2809105022338967],
      [result.pTwoSided, 0.022553743365983057],
      [result.interval.lower, 0.14504712869647896],
      [result.interval.upper, 0.83486270639374427],
    ]);
  });

  it("agrees with it on many ties", () => {
    // R: set.seed(1); x <- round(rnorm(30)); y <- round(x + rnorm(30))
    const many = [
      [
        -1, 0, -1, 2, 0, -1, 0, 1, 1, 0, 2, 0, -1, -2, 1, 0, 0, 1, 1, 1, 1, 1, 0, -2, 1, 0, 0, -1,
        0, 0,
      ],
      [
        0, 0, -1, 2, -1, -1, 0, 1, 2, 1, 2, 0, 0, -1, 0, -1, 0, 2, 1, 2, 1, 0, 0, -3, 2, 2, 0, -2,
        1, 0,
      ],
    ] as const;
    const result = kendallCorrelation(...many);
    expectClose([
      [result.estimate, 0.70632333715747719],
      [result.z, 4.5588502775384381],
      [result.pTwoSided, 5.1434422050811562e-6],
    ]);
  });

  it("scores every pair of pairs", () => {
    const values = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })),
      {
        minLength: 6,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(values, (pairs) => {
        const first = pairs.map(([one]) => one);
        const second = pairs.map(([, other]) => other);
        let score = 0;
        for (const [i, [a, b]] of pairs.entries())
          for (const [c, d] of pairs.slice(0, i)) score += Math.sign(a - c) * Math.sign(b - d);
        let result;
        try {
          result = kendallCorrelation(first, second);
        } catch {
          return;
        }
        expect(result.score).toBe(score);
        expect(kendallCorrelation(second, first).z).toBeCloseTo(result.z, 10);
      }),
    );
  });

  it("is fast for many values", () => {
    const many = Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 100_003);
    const other = many.map((value, index) => (value + index * 31) % 1_000);
    expect(Math.abs(kendallCorrelation(many, other).estimate)).toBeLessThan(0.1);
  });
});

describe("every correlation", () => {
  const methods = { pearsonCorrelation, spearmanCorrelation, kendallCorrelation };

  it.each(Object.entries(methods))("%s says why it has no figure", (_, correlate) => {
    const fails = (a: number[], b: number[], code: string) =>
      expect(() => correlate(a, b)).toThrow(expect.objectContaining({ code }));
    fails([], [], "too-few-units");
    fails([1, 2, 3], [3, 1, 2], "too-few-units");
    fails([1, 2, 3, 4, 5], [1, 2, 3, 4], "invalid-option");
    fails([1, 2, 3, 4, NaN], [1, 2, 4, 3, 5], "non-finite");
    fails([2, 2, 2, 2, 2], [1, 2, 4, 3, 5], "zero-variance");
    fails([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], "zero-variance");
    fails([1, 2, 3, 4, 5], [5, 4, 3, 2, 1], "zero-variance");
  });

  it.each(Object.entries(methods))("%s turns its sign with one of its values", (_, correlate) => {
    const [there, back] = [
      correlate(x, y),
      correlate(
        x.map((value) => -value),
        y,
      ),
    ];
    expect(back.estimate).toBeCloseTo(-there.estimate, 13);
    expect(back.interval.lower).toBeCloseTo(-there.interval.upper, 13);
    expect(back.pTwoSided).toBeCloseTo(there.pTwoSided, 13);
  });
});

describe("compareCorrelations", () => {
  it("compares Fisher's z", () => {
    // R: d <- atanh(.5) - atanh(.1); s <- sqrt(1/17 + 1/27); 2 * pnorm(-abs(d / s))
    const result = compareCorrelations({ estimate: 0.5, n: 20 }, { estimate: 0.1, n: 30 });
    expect(result.difference).toBeCloseTo(Math.atanh(0.5) - Math.atanh(0.1), 14);
    expect(result.standardError).toBeCloseTo(Math.sqrt(1 / 17 + 1 / 27), 14);
    expect(result.pTwoSided).toBeCloseTo(0.1466, 3);
  });

  it.each([
    [{ estimate: 0.5, n: 3 }, "too-few-units"],
    [{ estimate: 1, n: 10 }, "zero-variance"],
  ])("says why %j cannot be compared", (correlation, code) => {
    expect(() => compareCorrelations(correlation, { estimate: 0, n: 9 })).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
