import { describe, expect, it } from "vitest";
import { mersenneTwister } from "../resampling/generator";
import { areaInterval, areaUnderCurve } from "./auc";
import { compareForms } from "./compare-forms";
import { formFeatures, measureForm } from "./form-features";
import { crossValidatedSmoother, scoresOf } from "./ridge-smoother";
import { sentencesOf, syllablesIn, wordsOf } from "./split-text";

const machine = [1186, 1240, 990, 1302, 1105, 902, 1188];
const human = [902, 850, 1010, 760, 902, 1100];

describe("areaUnderCurve", () => {
  it("is Mann–Whitney's U by the number of pairs, as scipy 1.10 has it", () => {
    expect(areaUnderCurve(machine, human)).toBeCloseTo(37 / 42, 14);
    expect(areaUnderCurve(human, machine)).toBeCloseTo(5 / 42, 14);
    expect(areaUnderCurve([3, 5], [1, 3])).toBe(0.875);
    expect(areaUnderCurve([2, 2], [2])).toBe(0.5);
  });

  it("has the interval that brentq finds on the same equation", () => {
    const cases: [number, [number, number], number, number][] = [
      [37 / 42, [7, 6], 0.5567700878110639, 0.974503985893575],
      [1, [7, 6], 0.707331200942117, 1],
      [0.5, [43, 43], 0.38149289622812926, 0.6185071037718707],
      [0.83, [24, 19], 0.666167361244002, 0.918359507035149],
    ];
    for (const [area, sizes, lower, upper] of cases) {
      const interval = areaInterval(area, sizes);
      expect(interval.lower).toBeCloseTo(lower, 9);
      expect(interval.upper).toBeCloseTo(upper, 9);
      const mirrored = areaInterval(1 - area, sizes);
      expect(mirrored.upper).toBeCloseTo(1 - lower, 9);
      expect(mirrored.lower).toBeCloseTo(1 - upper, 9);
    }
  });

  it("refuses an arm without ideas", () => {
    expect(() => areaUnderCurve([], [1])).toThrow("Too few values");
  });
});

describe("measureForm", () => {
  const measure = (body: string, title = "Title") =>
    Object.fromEntries(
      measureForm({ title, body }).map((value, at) => [formFeatures[at]?.key ?? "", value]),
    );

  it("counts what a person would count", () => {
    const form = measure(
      "- One, two; three.\n2. Is it four-fold?\nPlan:\n**So** it “is”…",
      "A title of five words",
    );
    expect(form).toMatchObject({
      words: 16,
      "title-words": 5,
      lines: 4,
      bullets: 0.25,
      numbered: 0.25,
      headings: 0.25,
    });
    expect(form.commas).toBeCloseTo(100 / 16, 12);
    expect(form.markup).toBeCloseTo(200 / 16, 12);
    expect(form.curly).toBeCloseTo(300 / 16, 12);
  });

  it("has Flesch's reading ease: one sentence of six syllables in six words is 116.145", () => {
    expect(syllablesIn("title")).toBe(2);
    const { words, sentences } = {
      words: wordsOf("The cat sat on the mat."),
      sentences: sentencesOf("The cat sat on the mat."),
    };
    expect([words.length, sentences.length]).toEqual([6, 1]);
    expect(measureForm({ title: "", body: "The cat sat on the mat." })[4]).toBeCloseTo(
      206.835 - 1.015 * 6 - 84.6,
      10,
    );
  });

  it("is finite for texts without words", () => {
    for (const body of ["", "…", "\n\n", "!?"]) {
      expect(measureForm({ title: "", body }).every(Number.isFinite)).toBe(true);
    }
  });
});

describe("crossValidatedSmoother", () => {
  it("gives an idea no weight on itself, and scores that no label of its own moves", () => {
    const generator = mersenneTwister(1, "rows");
    const rows = Array.from({ length: 12 }, () => [generator(), generator(), generator()]);
    const smoother = crossValidatedSmoother(rows, mersenneTwister(2, "folds"));
    for (let place = 0; place < 12; place++) expect(smoother.weights[place * 12 + place]).toBe(0);
    const labels = rows.map((_, place) => place % 2);
    const moved = labels.map((label, place) => (place === 3 ? 1 - label : label));
    expect(scoresOf(smoother, moved)[3]).toBe(scoresOf(smoother, labels)[3]);
  });

  it("is the ridge score by hand, with one feature and each idea left out", () => {
    // Left out 0: the others 2, 3, 7 have mean 4 and spread sqrt(14/3); labels 0, 1, 1.
    const rows = [[1], [2], [3], [7]];
    const scores = scoresOf(
      crossValidatedSmoother(rows, mersenneTwister(3, "f"), { folds: 4, repeats: 1 }),
      [1, 0, 1, 1],
    );
    const spread = Math.sqrt(14 / 3);
    const slope = (-2 * 0 + -1 * 1 + 3 * 1) / spread / (3 + 3);
    expect(scores[0]).toBeCloseTo(((1 - 4) / spread) * slope, 12);
  });
});

/** Made ideas that differ by their number of words alone. */
function made(count: number, wordsEach: number, stream: string) {
  const generator = mersenneTwister(7, stream);
  return Array.from({ length: count }, () => {
    const words = Math.round(wordsEach + 160 * (generator() + generator() + generator() - 1.5));
    const body = Array.from({ length: words }, (_, at) => {
      const word =
        ["model", "asks", "the", "data", "of", "questions", "again"][Math.floor(generator() * 7)] ??
        "";
      return at % 12 === 11 ? `${word}.` : word;
    });
    return measureForm({ title: "A title", body: body.join(" ") });
  });
}

describe("compareForms", () => {
  it("sees 1,186 words against 902", () => {
    const { features, classifier, firstCount, secondCount } = compareForms(
      made(24, 1186, "a"),
      made(19, 902, "b"),
    );
    expect([firstCount, secondCount]).toEqual([24, 19]);
    const words = features.find(({ key }) => key === "words");
    expect(words?.firstMean).toBeGreaterThan(1100);
    expect(words?.secondMean).toBeLessThan(980);
    expect(words?.area).toBeGreaterThan(0.9);
    expect(classifier.area).toBeGreaterThan(0.85);
    expect(classifier.pValue).toBe(1 / 2000);
    expect(classifier.area).toBeGreaterThan(classifier.chance.upper);
  });

  it("finds nothing where there is nothing: p is uniform over made studies", () => {
    const pValues = Array.from({ length: 40 }, (_, study) => {
      return compareForms(made(15, 900, `a${study}`), made(15, 900, `b${study}`), {
        permutations: 99,
      }).classifier.pValue;
    });
    const below = pValues.filter((p) => p <= 0.25).length;
    expect(below).toBeGreaterThanOrEqual(3);
    expect(below).toBeLessThanOrEqual(19);
  });

  it("gives the same figures for the same seed", () => {
    const study = [made(8, 900, "x"), made(8, 950, "y")] as const;
    expect(compareForms(...study, { permutations: 99 })).toEqual(
      compareForms(...study, { permutations: 99 }),
    );
  });

  it("says so where there are too few ideas", () => {
    expect(() => compareForms(made(1, 900, "x"), made(5, 900, "y"))).toThrow("At least two ideas");
  });
});
