import { describe, expect, it } from "vitest";
import type { ScoreRow } from "../data/score-row";
import { ideaRows, madeRow } from "../testing/made-rows";
import { buildReport } from "./build-report";
import type { EstimatedContrast, Report } from "./report";

const study: ScoreRow[] = [
  ...ideaRows("h1", "Human", { pre: [4, 5], post: [5, 5, 5] }),
  ...ideaRows("h2", "Human", { pre: [6], post: [6, 8] }),
  ...ideaRows("h3", "Human", { pre: [5, 7], post: [4, 6] }),
  ...ideaRows("a1", "AI", { pre: [7, 7], post: [4] }),
  ...ideaRows("a2", "AI", { pre: [6], post: [5, 4] }),
  ...ideaRows("a3", "AI", { pre: [8, 9], post: [6] }),
  ...ideaRows("a4", "AI", { pre: [9] }),
  ...ideaRows("a1", "AI", { post: [3, 4] }, "soundness"),
];

function estimated(report: Report, metric = "overall", contrast = 0): EstimatedContrast {
  const found = report.contrasts[contrast]?.metrics.find((entry) => entry.metric === metric);
  if (found?.status !== "estimated") throw new Error(`${metric} is not estimated`);
  return found;
}

describe("buildReport", () => {
  it("contrasts the other arm with the first by name, in change scores of idea means", () => {
    const report = buildReport(study);
    expect(report.options).toMatchObject({ referenceArm: "AI", referenceArmChosen: false });
    const overall = estimated(report);
    // Human: 0.5, 1, −1. AI: −3, −1.5, −2.5.
    expect(overall.arms.Human).toMatchObject({ n: 3, median: 0.5, minimum: -1, maximum: 1 });
    expect(overall.arms.Human?.mean).toBeCloseTo(0.5 / 3, 14);
    expect(overall.arms.AI?.preMean).toBeCloseTo((7 + 6 + 8.5) / 3, 14);
    expect(overall.difference).toBeCloseTo(0.5 / 3 + 7 / 3, 14);
    expect(overall.p).toBe(overall.pGreater);
    expect(overall.pAdjusted).toBe(overall.p);
    expect(report.statements.contrast).toContain("here Human − AI");
  });

  it("turns the sign with the reference arm, and the alternative picks the p", () => {
    const there = estimated(buildReport(study));
    const back = estimated(buildReport(study, { referenceArm: "Human", alternative: "less" }));
    expect(back.difference).toBeCloseTo(-there.difference, 13);
    expect(back.hedgesG).toBeCloseTo(-there.hedgesG, 13);
    expect(back.p).toBeCloseTo(there.p, 13);
    const twoSided = estimated(buildReport(study, { alternative: "two-sided" }));
    expect(twoSided.p).toBe(there.pTwoSided);
  });

  it("does not depend on the order of the rows", () => {
    expect(buildReport(study.toReversed(), { metrics: ["overall", "soundness"] })).toEqual(
      buildReport(study, { metrics: ["overall", "soundness"] }),
    );
  });

  it("says which ideas were left out, and why", () => {
    const report = buildReport(study);
    expect(report.dropped).toEqual([
      {
        idea: "a4",
        arm: "AI",
        topic: null,
        reason: "only-pre",
        metrics: ["overall"],
        wholly: true,
      },
    ]);
    expect(report.counts).toMatchObject({ ideas: 7, ideasWithBothStages: 6 });
  });

  it("keeps metrics of one stage out of the contrast and in the summaries", () => {
    const report = buildReport(study);
    expect(report.metrics.map((metric) => [metric.key, metric.inChangeTable])).toEqual([
      ["overall", true],
      ["soundness", false],
    ]);
    expect(report.stageSummaries.find((entry) => entry.metric === "soundness")).toMatchObject({
      stage: "post",
      arm: "AI",
      reviews: 2,
      mean: 3.5,
      ideas: 1,
      ideaMean: 3.5,
      ideaStandardDeviation: null,
    });
  });

  it("adjusts over the metrics that it could estimate", () => {
    const doubled = study
      .filter((row) => row.metric === "overall")
      .flatMap((row) => [
        row,
        { ...row, metric: "novelty", score: row.idea === "h1" ? row.score + 1 : row.score },
        { ...row, metric: "flat", score: 3 },
      ]);
    const report = buildReport(doubled, { correction: "bonferroni" });
    expect(estimated(report).pAdjusted).toBeCloseTo(2 * estimated(report).p, 14);
    expect(report.contrasts[0]?.metrics[2]).toMatchObject({
      status: "not-estimable",
      reason: "zero-variance",
    });
  });

  it("says what is missing where there are too few ideas", () => {
    const rows = study.filter((row) => row.arm === "AI" || row.idea === "h1");
    expect(buildReport(rows).contrasts[0]?.metrics[0]).toMatchObject({
      status: "not-estimable",
      reason: "too-few-units",
      explanation:
        "The test needs two or more ideas with a change score in each arm; Human has one.",
      arms: { Human: { n: 1, mean: 0.5, standardDeviation: null } },
    });
  });

  it("contrasts several arms with the reference, and notices ideas that they share", () => {
    const shared = study
      .filter((row) => row.arm === "AI" && row.idea !== "a1")
      .map((row) => ({ ...row, arm: "AI_Rerank" }));
    const report = buildReport([...study, ...shared]);
    expect(report.contrasts.map(({ otherArm, sharedIdeas }) => [otherArm, sharedIdeas])).toEqual([
      ["AI_Rerank", 2],
      ["Human", 0],
    ]);
    expect(report.statements.remarks.join()).toContain("2 ideas belong to both AI and AI_Rerank");
    // Repeating an idea's rows for a second arm adds no review.
    expect(report.counts.pre.reviews).toBe(buildReport(study).counts.pre.reviews);
  });

  it("counts named reviewers once a review and unnamed rows by metric", () => {
    const rows = [
      madeRow({ reviewer: "r1" }),
      madeRow({ reviewer: "r1", metric: "novelty" }),
      madeRow({ reviewer: "r2" }),
      madeRow({}),
      madeRow({ metric: "novelty" }),
      madeRow({}),
    ];
    expect(buildReport(rows).counts.pre).toEqual({
      reviews: 4,
      ideas: 1,
      reviewers: 2,
      unnamedReviews: 2,
    });
  });

  it("gives histograms over the whole scale and idea means", () => {
    const report = buildReport(study, {
      metrics: [{ key: "overall", label: "Overall", minimum: 1, maximum: 10 }],
    });
    const [first] = report.distributions;
    expect(first).toMatchObject({ stage: "pre", arm: "AI", binWidth: 1 });
    expect(first?.bins.map((bin) => bin.center)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(first?.bins.map((bin) => bin.count)).toEqual([0, 0, 0, 0, 0, 1, 2, 1, 2, 0]);
    expect(first?.ideaMeans).toEqual([6, 7, 8.5, 9]);
    expect(report.metricsLeftOut).toEqual(["soundness"]);
  });

  it("takes equal means for no change, whatever their last bits", () => {
    const thirds = ideaRows("t", "AI", { pre: [0.1, 0.2, 0.3], post: [0.3, 0.1, 0.2, 0.2] });
    expect(buildReport(thirds).ideas[0]?.change).toBe(0);
  });

  it("reports data without any contrast", () => {
    expect(buildReport([])).toMatchObject({ contrasts: [], options: { referenceArm: null } });
    const onlyPre = buildReport(study.filter((row) => row.stage === "pre"));
    expect(onlyPre.contrasts).toEqual([]);
    expect(onlyPre.stageSummaries).toHaveLength(2);
  });

  it.each([
    ["unknown-arm", study, { referenceArm: "human" }],
    ["invalid-option", study, { confidenceLevel: 1 }],
    ["invalid-option", study, { metrics: ["overall", "overall"] }],
    ["non-finite", [madeRow({ score: NaN })], {}],
  ])("refuses with %s", (code, rows, request) => {
    expect(() => buildReport(rows, request)).toThrow(expect.objectContaining({ code }));
  });
});
