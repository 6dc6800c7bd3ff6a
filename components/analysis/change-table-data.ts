import { formatLevel } from "@/components/figures/format-number";
import type { FigureColumn, FigureRow, FigureTable } from "@/components/figures/figure-table";
import type { Contrast, ContrastMetric, Report, SparseArmChange } from "@/lib/stats";
import { correctionWords, sideWords } from "./options-words";

/** The change-score table of one contrast as data: arms, then their difference. */
export function changeTable(contrast: Contrast, report: Report): FigureTable {
  const { otherArm, referenceArm } = contrast;
  const { alternative, confidenceLevel, correction } = report.options;
  const difference = `${otherArm} − ${referenceArm}`;
  const asTested = alternative === "two-sided" ? "as tested" : sideWords(alternative, contrast);
  const own = (column: FigureColumn): FigureColumn => ({
    ...column,
    numeric: true,
    group: difference,
  });
  return {
    columns: [
      { key: "metric", label: "Metric" },
      ...armColumns("other", otherArm),
      ...armColumns("reference", referenceArm),
      own({ key: "difference", label: "Difference", digits: 4, format: "signed", strong: true }),
      own({ key: "interval", label: `${formatLevel(confidenceLevel)} CI`, digits: 2 }),
      own({ key: "t", label: "Welch t", digits: 3 }),
      own({ key: "degreesOfFreedom", label: "df", digits: 1 }),
      own({ key: "pTwoSided", label: "p, two-sided", format: "p" }),
      own({ key: "p", label: `p, ${asTested}`, format: "p" }),
      own({
        key: "pAdjusted",
        label: `p, adjusted (${correctionWords[correction]})`,
        format: "p",
        strong: true,
      }),
      own({ key: "hedgesG", label: "Hedges’ g", digits: 2 }),
    ],
    rows: contrast.metrics.map((metric) => changeRow(contrast, metric)),
    noteKey: "explanation",
  };
}

function armColumns(key: string, group: string): FigureColumn[] {
  return [
    { key: `${key}N`, label: "n", numeric: true, group },
    { key: `${key}Mean`, label: "Mean", numeric: true, digits: 4, group },
    { key: `${key}SD`, label: "SD", numeric: true, digits: 4, group },
  ];
}

function armCells(key: string, change: SparseArmChange | undefined): FigureRow {
  return {
    [`${key}N`]: change?.n ?? 0,
    [`${key}Mean`]: change?.mean ?? null,
    [`${key}SD`]: change?.standardDeviation ?? null,
  };
}

function changeRow({ otherArm, referenceArm }: Contrast, metric: ContrastMetric): FigureRow {
  const arms = {
    metric: metric.label,
    ...armCells("other", metric.arms[otherArm]),
    ...armCells("reference", metric.arms[referenceArm]),
  };
  if (metric.status === "not-estimable") return { ...arms, explanation: metric.explanation };
  const { difference, interval, t, degreesOfFreedom, pTwoSided, p, pAdjusted, hedgesG } = metric;
  return {
    ...arms,
    difference,
    interval,
    t,
    degreesOfFreedom,
    pTwoSided,
    p,
    pAdjusted,
    hedgesG,
  };
}
