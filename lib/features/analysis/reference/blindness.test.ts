import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bangIndex, weightedBangIndex } from "@/lib/stats/blinding-index/bang-index";
import { jamesIndex } from "@/lib/stats/blinding-index/james-index";
import { blindness } from "@/lib/stats/report/blindness";
import { madeRow } from "@/lib/stats/testing/made-rows";
import { relativeError } from "@/lib/stats/testing/relative-error";
import { studyDataOf } from "@/lib/stats/testing/study-data-of";
import { readLongData } from "../long-data/read-long-data";
import { blindnessSchema } from "../report-schema/blindness";

const shared = fileURLToPath(new URL("../../../../../shared/", import.meta.url));
const absent = !existsSync(`${shared}reference`);
const why = absent ? " (skipped: the reference figures are not beside the project)" : "";

type Known = Record<string, number>;
type Example = { bang: { AI: Known; Human: Known }; james: Known };
type Weighted = Known & {
  counts_strong_correct_somewhat_correct_dk_somewhat_wrong_strong_wrong: number[];
};

const known: Record<string, Example & { bang_weighted_5point_AI?: Weighted }> = absent
  ? {}
  : JSON.parse(readFileSync(`${shared}reference/published-study.json`, "utf8")).blinding;

function expectClose(figures: Known, expected: Known): void {
  for (const [key, figure] of Object.entries(figures)) {
    const target = expected[key] ?? NaN;
    const error = Math.min(relativeError(figure, target), Math.abs(figure - target) * 1e4);
    expect.soft(error, key).toBeLessThan(1e-9);
  }
}

describe.skipIf(absent)(`the blinding indices${why}`, () => {
  it.each(Object.keys(known))("are those of R: %s", (name) => {
    const example = known[name];
    if (!example) throw new Error("no example");
    const rows = (["AI", "Human"] as const).map((arm) => {
      const { n = 0, correct = 0, incorrect = 0 } = example.bang[arm];
      const dontKnow = n - correct - incorrect;
      const bang = bangIndex({ correct, incorrect, dontKnow });
      expectClose(
        {
          n: bang.n,
          bi: bang.estimate,
          se: bang.standardError,
          ci95_low: bang.interval.lower,
          ci95_high: bang.interval.upper,
          p_two: bang.pTwoSided,
          p_greater: bang.pGreater,
        },
        example.bang[arm],
      );
      return { guesses: arm === "AI" ? [correct, incorrect] : [incorrect, correct], dontKnow };
    });
    const james = jamesIndex(rows);
    expectClose(
      {
        n: james.n,
        bi: james.estimate,
        p_dk: james.dontKnowShare,
        p_do: james.observedDisagreement,
        p_de: james.expectedDisagreement,
        k_d: james.kappa,
        se: james.standardError,
        ci95_low: james.interval.lower,
        ci95_high: james.interval.upper,
      },
      example.james,
    );
  });

  it("weigh guesses by certainty as in R", () => {
    const expected = known.synthetic?.bang_weighted_5point_AI;
    if (!expected) throw new Error("no example");
    const bang = weightedBangIndex(
      expected.counts_strong_correct_somewhat_correct_dk_somewhat_wrong_strong_wrong,
    );
    expectClose(
      {
        n: bang.n,
        bi: bang.estimate,
        se: bang.standardError,
        ci95_low: bang.interval.lower,
        ci95_high: bang.interval.upper,
      },
      expected,
    );
  });

  it("cannot be had of the published study, which asked no reviewer for a guess", () => {
    const names = ["ideation_reviews.json", "execution_reviews.json"];
    const files = names.map((name) => ({
      name,
      text: readFileSync(`${shared}published-study/${name}`, "utf8"),
    }));
    const data = readLongData(files);
    if (!data.ok) throw new Error(JSON.stringify(data.problems));
    const section = blindness(studyDataOf(data.rows));
    expect(section).toMatchObject({ status: "not-estimable", reason: "missing-data" });
    expect(blindnessSchema.parse(section)).toEqual(section);
  });

  it("make a section that its schema describes", () => {
    const rows = (["AI", "Human"] as const).flatMap((arm, place) =>
      [0, 1, 2, 3, 4, 5].flatMap((index) =>
        (["pre", "post"] as const).map((stage) =>
          madeRow({
            ...{ stage, arm, idea: `${arm}${index}`, reviewer: `${stage}${index % 3}` },
            score: ((index * 7 + place * 3) % 10) + (stage === "pre" ? 1 : 0),
            covariates: {
              guess: ["AI", "Human", "dk"][(index + place) % 3] ?? "",
              certainty: (index % 5) + 1,
            },
          }),
        ),
      ),
    );
    const section = blindness(studyDataOf(rows));
    expect(section).toMatchObject({ status: "estimated", overall: { reviews: 24 } });
    expect(blindnessSchema.parse(section)).toEqual(section);
  });
});
