import type { FigureColumn, FigureTable } from "@/components/figures/figure-table";
import type { OtherUnits, Report } from "@/lib/stats";
import {
  count,
  figureRow,
  interval,
  noteKey,
  number,
  pairName,
  pValue,
  signed,
  valueOf,
  words,
} from "../columns";

type StageContrasts = OtherUnits["perReview"];
type ReviewerContrasts = Extract<OtherUnits["perReviewer"], { status: "estimated" }>["contrasts"];
type TopicContrasts = Extract<OtherUnits["perTopic"], { status: "estimated" }>["contrasts"];

const sampleColumns: FigureColumn[] = [
  count("otherN", "n", { group: "Other" }),
  number("otherMean", "Mean", { group: "Other", digits: 2 }),
  count("referenceN", "n", { group: "Reference" }),
  number("referenceMean", "Mean", { group: "Reference", digits: 2 }),
];

const askedWords = {
  greater: "other > reference",
  less: "other < reference",
  "two-sided": "as tested",
} as const;

type Sample = { readonly n: number; readonly mean: number | null };

function sampleCells({ other, reference }: { other: Sample; reference: Sample }) {
  return {
    otherN: other.n,
    otherMean: other.mean,
    referenceN: reference.n,
    referenceMean: reference.mean,
  };
}

function testColumns(report: Report): FigureColumn[] {
  return [
    signed("estimate", "Difference", { strong: true }),
    interval("interval", report),
    number("t", "t", { digits: 2 }),
    number("degreesOfFreedom", "df", { digits: 1 }),
    pValue("pTwoSided", "p, two-sided"),
    pValue("p", `p, ${askedWords[report.options.alternative]}`),
    pValue("pAdjusted", "p, adjusted", { strong: true }),
  ];
}

type Test = {
  readonly estimate: number;
  readonly interval: { readonly lower: number; readonly upper: number };
  readonly t: number;
  readonly degreesOfFreedom: number;
  readonly pTwoSided: number;
  readonly p: number;
  readonly pAdjusted: number;
};

function testCells(test: Test) {
  const { estimate, interval: ends, t, degreesOfFreedom, pTwoSided, p, pAdjusted } = test;
  return { estimate, interval: ends, t, degreesOfFreedom, pTwoSided, p, pAdjusted };
}

/** One stage's scores, by review or by idea. */
export function stageTable(report: Report, contrasts: StageContrasts): FigureTable {
  return {
    columns: [
      words("metric", "Metric"),
      words("contrast", "Contrast"),
      words("stage", "Stage"),
      words("ideas", "Ideas"),
      ...sampleColumns,
      ...testColumns(report),
      signed("g", "Hedges’ g", { digits: 2 }),
      pValue("rankP", "p, Mann–Whitney"),
    ],
    rows: contrasts.flatMap((contrast) =>
      contrast.metrics.map((metric) =>
        figureRow(
          {
            metric: metric.label,
            contrast: pairName(contrast),
            stage: contrast.stage,
            ideas: contrast.ideas === "all" ? "all" : "both stages",
            ...sampleCells(metric),
            // Neither needs the spread that Welch's test does, and stands where that has none.
            ...figureRow({}, metric.effectSize, (effect) => ({ g: effect.hedgesG })),
            rankP: valueOf(metric.mannWhitney, (test) => test.p),
          },
          metric.welch,
          testCells,
        ),
      ),
    ),
    noteKey,
  };
}

/** Differences within reviewers. */
export function reviewerTable(report: Report, contrasts: ReviewerContrasts): FigureTable {
  return {
    columns: [
      words("metric", "Metric"),
      words("contrast", "Contrast"),
      words("stage", "Stage"),
      count("reviewers", "Reviewers of both arms"),
      count("oneArmOnly", "Of one arm alone"),
      ...testColumns(report),
    ],
    rows: contrasts.flatMap((contrast) =>
      contrast.metrics.map((metric) =>
        figureRow(
          {
            metric: metric.label,
            contrast: pairName(contrast),
            stage: contrast.stage,
            reviewers: metric.reviewers,
            oneArmOnly: metric.oneArmOnly,
          },
          metric.test,
          testCells,
        ),
      ),
    ),
    noteKey,
  };
}

/** Contrasts within topics. */
export function topicTable(report: Report, contrasts: TopicContrasts): FigureTable {
  return {
    columns: [
      words("topic", "Topic"),
      words("measure", "Measure"),
      words("metric", "Metric"),
      ...sampleColumns,
      ...testColumns(report),
    ],
    rows: contrasts.flatMap((contrast) =>
      contrast.metrics.map((metric) =>
        figureRow(
          {
            topic: contrast.topic,
            measure: contrast.measure,
            metric: metric.label,
            ...sampleCells(metric),
          },
          metric.welch,
          testCells,
        ),
      ),
    ),
    noteKey,
  };
}
