import type { FigureRow, FigureTable } from "@/components/figures/figure-table";
import type { Ends } from "@/components/figures/format-number";
import type { Figure, PrePost, Report } from "@/lib/stats";
import {
  count,
  figureRow,
  interval,
  noteKey,
  number,
  pValue,
  signed,
  valueOf,
  words,
} from "../columns";

type PrePostPair = PrePost["pairs"][number];

/** Three correlations of each metric, over all arms and in each. */
export function correlationTable(report: Report, { correlations }: PrePost): FigureTable {
  const kinds = [
    { key: "pearson", group: "Pearson" },
    { key: "spearman", group: "Spearman" },
    { key: "kendall", group: "Kendall tau-b" },
  ] as const;
  return {
    columns: [
      words("metric", "Metric"),
      words("arm", "Arm"),
      count("ideas", "Ideas"),
      ...kinds.flatMap(({ key, group }) => [
        signed(key, "r", { group, digits: 2, strong: key === "pearson" }),
        interval(`${key}Interval`, report, { group }),
        pValue(`${key}P`, "p", { group }),
      ]),
    ],
    rows: correlations.flatMap(({ label, sets }) =>
      sets.map((set) => ({
        metric: label,
        arm: set.arm ?? "all",
        ideas: set.ideas,
        ...correlationCells("pearson", set.pearson),
        ...correlationCells("spearman", set.spearman),
        ...correlationCells("kendall", set.kendall),
      })),
    ),
    noteKey,
  };
}

type Correlation = {
  readonly estimate: number;
  readonly interval: Ends;
  readonly pTwoSided: number;
};

function correlationCells(key: string, figure: Figure<Correlation>): FigureRow {
  return figureRow({}, figure, (found) => ({
    [key]: found.estimate,
    [`${key}Interval`]: found.interval,
    [`${key}P`]: found.pTwoSided,
  }));
}

/** The change contrast by its parts, before and after. */
export function differenceTable(report: Report, pair: PrePostPair): FigureTable {
  const ideas = { group: "Differences by ideas" };
  const shares = { group: "Share of the contrast" };
  const regression = { group: "Regression to the mean" };
  return {
    columns: [
      words("metric", "Metric"),
      signed("pre", "Pre", ideas),
      signed("post", "Post", ideas),
      signed("change", "Change", { ...ideas, strong: true }),
      words("flipped", "Order turned", ideas),
      number("fromPre", "From pre", { ...shares, digits: 2 }),
      number("fromPost", "From post", { ...shares, digits: 2 }),
      number("slope", "Slope", { ...regression, digits: 2 }),
      interval("slopeInterval", report, regression),
      signed("expected", "Expected by regression", regression),
      signed("remainder", "Remainder", regression),
      pValue("correlationP", "p, correlations differ"),
    ],
    rows: pair.metrics.map((metric) => ({
      metric: metric.label,
      ...figureRow({}, metric.byIdeas, (found) => ({
        pre: found.preDifference,
        post: found.postDifference,
        change: found.changeDifference,
        flipped: found.flipped ? "yes" : "no",
      })),
      ...figureRow({}, metric.shares, (found) => ({
        fromPre: found.fromPre,
        fromPost: found.fromPost,
      })),
      ...figureRow({}, metric.regressionToMean, (found) => ({
        slope: found.slope,
        slopeInterval: found.slopeInterval,
        expected: found.expectedContrast,
        remainder: found.remainder,
      })),
      correlationP: valueOf(metric.correlationDifference, (found) => found.pTwoSided),
    })),
    noteKey,
  };
}

/** How often the order of two ideas of different arms turns. */
export function flipTable(pair: PrePostPair): FigureTable {
  const { otherArm, referenceArm } = pair;
  const pre = { group: "Higher before" };
  const post = { group: "Higher after" };
  const turned = { group: "Turned" };
  return {
    columns: [
      words("metric", "Metric"),
      count("pairs", "Pairs"),
      count("preOther", otherArm, pre),
      count("preReference", referenceArm, pre),
      count("postOther", otherArm, post),
      count("postReference", referenceArm, post),
      count("toOther", `To ${otherArm}`, turned),
      count("toReference", `To ${referenceArm}`, turned),
      count("kept", "Kept"),
      count("tied", "Tied at least once"),
      number("rankChange", "Mean change of rank", { digits: 1 }),
    ],
    rows: pair.metrics.map(({ label, rankFlips }) =>
      figureRow({ metric: label }, rankFlips, (found) => ({
        pairs: found.pairs,
        preOther: found.preOtherHigher,
        preReference: found.preReferenceHigher,
        postOther: found.postOtherHigher,
        postReference: found.postReferenceHigher,
        toOther: found.flippedToOther,
        toReference: found.flippedToReference,
        kept: found.kept,
        tied: found.tiedOnce,
        rankChange: found.meanAbsoluteRankChange,
      })),
    ),
    noteKey,
  };
}
