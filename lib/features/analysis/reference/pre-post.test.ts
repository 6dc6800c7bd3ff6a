import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { spearmanCorrelation } from "@/lib/stats/association/spearman";
import { prePost } from "@/lib/stats/report/pre-post";
import { relativeError } from "@/lib/stats/testing/relative-error";
import { studyDataOf } from "@/lib/stats/testing/study-data-of";
import { readLongData } from "../long-data/read-long-data";
import { prePostSchema } from "../report-schema/pre-post";

const shared = fileURLToPath(new URL("../../../../../shared/", import.meta.url));
const absent = !existsSync(`${shared}published-study`);
const why = absent ? " (skipped: the released data are not beside the project)" : "";

type Known = Record<string, number | boolean>;
type Tables = Record<string, Record<string, Known>>;

function load() {
  if (absent) return [];
  const names = ["ideation_reviews.json", "execution_reviews.json"];
  const data = readLongData(
    names.map((name) => ({ name, text: readFileSync(`${shared}published-study/${name}`, "utf8") })),
  );
  if (!data.ok) throw new Error(JSON.stringify(data.problems));
  return data.rows;
}

const known: {
  correlation: Tables;
  rank_flips: Record<string, Known>;
  ancova: Record<string, Record<string, Known>>;
} = absent
  ? { correlation: {}, rank_flips: {}, ancova: {} }
  : JSON.parse(readFileSync(`${shared}reference/published-study.json`, "utf8"));

function estimated<Values extends { status: string }>(
  figure: Values,
): Extract<Values, { status: "estimated" }> {
  if (figure.status !== "estimated") throw new Error(JSON.stringify(figure));
  return figure as Extract<Values, { status: "estimated" }>;
}

function expectClose(figures: Record<string, number>, expected: Known): void {
  for (const [key, figure] of Object.entries(figures))
    expect.soft(relativeError(figure, Number(expected[key] ?? NaN)), key).toBeLessThan(1e-9);
}

describe.skipIf(absent)(`scores before and after in the published study${why}`, () => {
  const data = studyDataOf(load());
  const section = prePost(data);
  const [pair] = section.pairs;
  const setsOf = (metric: string) =>
    section.correlations.find((entry) => entry.metric === metric)?.sets ?? [];
  const ofPair = (metric: string) => {
    const found = pair?.metrics.find((entry) => entry.metric === metric);
    if (!found) throw new Error(`no ${metric}`);
    return found;
  };
  const metrics = Object.keys(known.rank_flips);

  it("make a section that its schema describes", () => {
    expect(prePostSchema.parse(section)).toEqual(section);
    expect(section.pairs).toHaveLength(1);
    expect(pair).toMatchObject({ referenceArm: "AI", otherArm: "Human" });
  });

  it.each(
    Object.entries({ all: null, ai: "AI", human: "Human" }).flatMap(([key, arm]) =>
      metrics.map((metric) => [key, metric, arm] as const),
    ),
  )("correlate as in R: %s, %s", (key, metric, arm) => {
    const set = setsOf(metric).find((entry) => entry.arm === arm);
    if (!set) throw new Error("no set");
    const [pearson, spearman, kendall] = [
      estimated(set.pearson),
      estimated(set.spearman),
      estimated(set.kendall),
    ];
    const changes = data.changes.filter(
      (change) => change.metric === metric && (arm === null || change.arm === arm),
    );
    const spearmanBy = (interval: "fisher" | "fieller") =>
      spearmanCorrelation(
        changes.map((change) => change.pre),
        changes.map((change) => change.post),
        { interval },
      ).interval;
    expectClose(
      {
        n: set.ideas,
        pearson_r: pearson.estimate,
        pearson_t: pearson.t,
        pearson_p: pearson.pTwoSided,
        pearson_ci95_low: pearson.interval.lower,
        pearson_ci95_high: pearson.interval.upper,
        spearman_rho: spearman.estimate,
        spearman_p: spearman.pTwoSided,
        spearman_ci95_bonett_wright_low: spearman.interval.lower,
        spearman_ci95_bonett_wright_high: spearman.interval.upper,
        spearman_ci95_fisher_low: spearmanBy("fisher").lower,
        spearman_ci95_fisher_high: spearmanBy("fisher").upper,
        spearman_ci95_fieller_low: spearmanBy("fieller").lower,
        spearman_ci95_fieller_high: spearmanBy("fieller").upper,
        kendall_tau_b: kendall.estimate,
        kendall_z: kendall.z,
        kendall_p: kendall.pTwoSided,
        kendall_ci95_fieller_low: kendall.interval.lower,
        kendall_ci95_fieller_high: kendall.interval.upper,
      },
      known.correlation[key]?.[metric] ?? {},
    );
  });

  it.each(metrics)("correlate differently by arm as in R, and turn the order: %s", (metric) => {
    const { correlationDifference, byIdeas, byReviews, rankFlips } = ofPair(metric);
    const comparison = estimated(correlationDifference);
    expectClose(
      { fisher_z: comparison.z, p_two: comparison.pTwoSided },
      known.correlation.human_vs_ai?.[metric] ?? {},
    );
    const [ideas, reviews, flips] = [
      estimated(byIdeas),
      estimated(byReviews),
      estimated(rankFlips),
    ];
    const expected = known.rank_flips[metric] ?? {};
    expectClose(
      {
        pre_diff_human_minus_ai_idea: ideas.preDifference,
        post_diff_human_minus_ai_idea: ideas.postDifference,
        pre_diff_human_minus_ai_review: reviews.preDifference,
        post_diff_human_minus_ai_review: reviews.postDifference,
        pairs: flips.pairs,
        pairs_pre_ai_higher: flips.preReferenceHigher,
        pairs_pre_human_higher: flips.preOtherHigher,
        pairs_pre_tied: flips.preTied,
        pairs_post_ai_higher: flips.postReferenceHigher,
        pairs_post_human_higher: flips.postOtherHigher,
        pairs_post_tied: flips.postTied,
        pairs_flip_ai_to_human: flips.flippedToOther,
        pairs_flip_human_to_ai: flips.flippedToReference,
        pairs_kept: flips.kept,
        pairs_tied_once: flips.tiedOnce,
        mean_abs_rank_change: flips.meanAbsoluteRankChange,
      },
      expected,
    );
    expect(ideas.flipped).toBe(expected.flip_idea);
    expect(reviews.flipped).toBe(expected.flip_review);
  });

  it.each(metrics)(
    "leave the analysis of covariance as what regression does not explain: %s",
    (metric) => {
      const { byIdeas, regressionToMean, shares } = ofPair(metric);
      const [regression, differences] = [estimated(regressionToMean), estimated(byIdeas)];
      const terms = known.ancova[metric];
      // The reference has AI − Human.
      expectClose({ estimate: -regression.remainder }, terms?.conditionAI ?? {});
      expectClose(
        {
          estimate: regression.slope,
          se: regression.slopeStandardError,
          p_two: regression.pTwoSided,
          ci95_low: regression.slopeInterval.lower,
          ci95_high: regression.slopeInterval.upper,
        },
        terms?.pre ?? {},
      );
      expect(
        relativeError(
          regression.expectedContrast + regression.remainder,
          differences.changeDifference,
        ),
      ).toBeLessThan(1e-12);
      const { fromPre, fromPost } = estimated(shares);
      expect(fromPre + fromPost).toBeCloseTo(1, 12);
    },
  );
});
