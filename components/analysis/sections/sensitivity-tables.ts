import { formatNumber } from "@/components/figures/format-number";
import type { FigureRow, FigureTable } from "@/components/figures/figure-table";
import type { Report, Sensitivity } from "@/lib/stats";
import { count, figureRow, interval, noteKey, number, pValue, signed, words } from "../columns";

type SensitivityContrast = Sensitivity["contrasts"][number];

/** What leaving out one idea or one reviewer at a time does. */
export function deletionTable({ metrics }: SensitivityContrast): FigureTable {
  const difference = { group: "Difference" };
  const p = { group: "p, as tested" };
  const most = { group: "Largest move" };
  return {
    columns: [
      words("metric", "Metric"),
      words("unit", "Left out"),
      signed("full", "With all", { ...difference, strong: true }),
      signed("least", "Least", difference),
      signed("most", "Most", difference),
      pValue("p", "With all", p),
      pValue("pLeast", "Least", p),
      pValue("pMost", "Most", p),
      count("changes", "Across alpha"),
      count("omissions", "Of omissions"),
      words("influential", "Without", most),
      signed("influentialDifference", "Difference", most),
    ],
    rows: metrics.flatMap((metric) =>
      [
        { unit: "idea", figure: metric.leaveOneIdeaOut },
        { unit: "reviewer", figure: metric.leaveOneReviewerOut },
      ].map(({ unit, figure }) =>
        figureRow({ metric: metric.label, unit }, figure, (found) => ({
          full: found.difference,
          least: found.differenceMinimum,
          most: found.differenceMaximum,
          p: found.p,
          pLeast: found.pMinimum,
          pMost: found.pMaximum,
          changes: found.conclusionChanges,
          omissions: found.deletions.length,
          influential: found.mostInfluential.leftOut,
          influentialDifference: found.mostInfluential.difference,
        })),
      ),
    ),
    noteKey,
  };
}

const basisWords = {
  allocated: "given to an executor",
  "reviewed-before": "reviewed before",
} as const;

/** How many ideas each arm lost. */
export function dropOutTable({ metrics }: SensitivityContrast): FigureTable {
  return {
    columns: [
      words("metric", "Metric"),
      words("arm", "Arm"),
      words("basis", "Candidates are ideas"),
      count("candidates", "Candidates"),
      count("finished", "With a post score"),
      count("missing", "Missing"),
    ],
    rows: metrics.flatMap(({ label, dropOut }) =>
      dropOut.arms.map(({ arm, candidates, finished, missing }) => ({
        metric: label,
        arm,
        basis: basisWords[dropOut.basis],
        candidates,
        finished,
        missing,
      })),
    ),
  };
}

/** The contrast if unfinished ideas were as bad or as good as can be, and weighted by completion. */
export function boundsTable(report: Report, { metrics }: SensitivityContrast): FigureTable {
  return {
    columns: [
      words("metric", "Metric"),
      words("analysis", "Analysis"),
      signed("difference", "Difference", { strong: true }),
      interval("interval", report),
      pValue("pTwoSided", "p, two-sided"),
      pValue("p", "p, as tested"),
      words("remark", "Note"),
    ],
    rows: metrics.flatMap(({ label, dropOut: { bounds, weighted } }) => {
      const about = (analysis: string) => ({ metric: label, analysis });
      const ends =
        bounds.status === "estimated"
          ? `scale ${formatEnd(bounds.minimum)} to ${formatEnd(bounds.maximum)}, ${bounds.scale}`
          : null;
      return [
        figureRow(about("Lowest"), bounds, ({ lowest }) => ({ ...cells(lowest), remark: ends })),
        figureRow(about("Highest"), bounds, ({ highest }) => ({
          ...cells(highest),
          remark: ends,
        })),
        figureRow(about("Weighted by completion"), weighted, (found) => ({
          ...cells(found),
          remark: `by ${found.completionModel.join(", ")}; smallest probability ${found.smallestProbability.toPrecision(2)}`,
        })),
      ];
    }),
    noteKey,
  };
}

function formatEnd(end: number): string {
  return formatNumber(end, Number.isInteger(end) ? 0 : 2);
}

type Contrasted = {
  readonly difference: number;
  readonly interval: { readonly lower: number; readonly upper: number };
  readonly pTwoSided: number;
  readonly p: number;
};

function cells({ difference, interval: ends, pTwoSided, p }: Contrasted) {
  return { difference, interval: ends, pTwoSided, p };
}

/** How different unfinished ideas would have to be. */
export function tippingTable({ metrics }: SensitivityContrast): FigureTable {
  return {
    columns: [
      words("metric", "Metric"),
      words("arm", "Arm"),
      words("significant", "p below alpha"),
      count("missing", "Missing"),
      signed("shift", "Shift needed, points", { strong: true }),
      number("post", "Post mean at it", { digits: 2 }),
    ],
    rows: metrics.flatMap(({ label, dropOut: { tipping, arms } }): FigureRow[] =>
      tipping.status === "estimated"
        ? tipping.arms.map(({ arm, missing, shift, impliedPostMean }) => ({
            metric: label,
            arm,
            significant: tipping.isSignificant ? "yes" : "no",
            missing,
            shift,
            post: impliedPostMean,
          }))
        : [
            {
              metric: label,
              arm: arms.map(({ arm }) => arm).join(", "),
              [noteKey]: tipping.explanation,
            },
          ],
    ),
    noteKey,
  };
}

/** The arm effect beside a covariate. */
export function covariateTable(report: Report, { metrics }: SensitivityContrast): FigureTable {
  const without = { group: "Without it" };
  const beside = { group: "With it" };
  return {
    columns: [
      words("metric", "Metric"),
      words("covariate", "Covariate"),
      words("model", "Model"),
      count("ideas", "Ideas"),
      signed("before", "Arm effect", without),
      pValue("beforeP", "p, as tested", without),
      signed("after", "Arm effect", { ...beside, strong: true }),
      interval("afterInterval", report, beside),
      pValue("afterP", "p, as tested", beside),
      words("terms", "Covariate’s own effect"),
    ],
    rows: metrics.flatMap(({ label, covariates }) =>
      covariates.flatMap((model) =>
        [
          { name: "change", figure: model.change },
          { name: "ANCOVA", figure: model.ancova },
        ].map(({ name, figure }) =>
          figureRow(
            { metric: label, covariate: model.covariate, model: name, ideas: model.ideas },
            figure,
            (found) => ({
              before: found.unadjusted.estimate,
              beforeP: found.unadjusted.p,
              after: found.adjusted.estimate,
              afterInterval: found.adjusted.interval,
              afterP: found.adjusted.p,
              terms: found.terms
                .map(({ term, estimate }) => `${term} ${estimate.toPrecision(3).replace("-", "−")}`)
                .join(", "),
            }),
          ),
        ),
      ),
    ),
    noteKey,
  };
}
