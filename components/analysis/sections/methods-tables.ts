import type { FigureRow, FigureTable } from "@/components/figures/figure-table";
import type { Contrast, ContrastMethods, Correction, Report } from "@/lib/stats";
import { figureRow, interval, noteKey, number, pValue, signed, words } from "../columns";
import { correctionWords, sideWords } from "../options-words";

/** Standardised differences of one contrast. */
export function effectSizeTable(report: Report, contrast: Contrast): FigureTable {
  const hedges = { group: "Hedges’ g", digits: 2 };
  const cliff = { group: "Cliff’s delta", digits: 2 };
  return {
    columns: [
      words("metric", "Metric"),
      signed("g", "g", { ...hedges, strong: true }),
      interval("gInterval", report, hedges),
      signed("delta", "Delta", { ...cliff, strong: true }),
      interval("deltaInterval", report, cliff),
      number("superiority", "Probability of superiority", cliff),
    ],
    rows: contrast.metrics.map((metric) => {
      const g =
        metric.status === "estimated"
          ? { g: metric.hedgesG, gInterval: metric.hedgesGInterval }
          : { g: null, gInterval: null };
      const about = { metric: metric.label, ...g };
      if (!metric.methods) return about;
      return figureRow(about, metric.methods.cliffsDelta, (cliffs) => ({
        delta: cliffs.delta,
        deltaInterval: cliffs.interval,
        superiority: cliffs.probabilityOfSuperiority,
      }));
    }),
    noteKey,
  };
}

/** The tests of equivalence of one contrast. */
export function equivalenceTable(report: Report, contrast: Contrast): FigureTable {
  const { confidenceLevel } = report.options;
  const percent = Number(((2 * confidenceLevel - 1) * 100).toFixed(2));
  return {
    columns: [
      words("metric", "Metric"),
      number("margin", "Margin", { digits: 2 }),
      signed("estimate", "Difference"),
      number("interval", `${percent} % CI`, { digits: 2 }),
      pValue("above", "p, above −margin"),
      pValue("below", "p, below +margin"),
      pValue("p", "p, equivalence"),
      pValue("pAdjusted", "p, adjusted", { strong: true }),
    ],
    rows: contrast.metrics.flatMap(({ label, methods }) =>
      methods ? [equivalenceRow(label, methods)] : [],
    ),
    noteKey,
  };
}

function equivalenceRow(label: string, { equivalence }: ContrastMethods): FigureRow {
  return figureRow({ metric: label }, equivalence, (test) => ({
    margin: test.margin,
    estimate: test.estimate,
    interval: test.interval,
    above: test.aboveLowerBound.p,
    below: test.belowUpperBound.p,
    p: test.p,
    pAdjusted: test.pAdjusted,
  }));
}

const corrections = Object.keys(correctionWords) as Correction[];

/** One contrast's p values by every correction. */
export function correctionTable(report: Report, contrast: Contrast): FigureTable {
  const asked = sideWords(report.options.alternative, contrast);
  return {
    columns: [
      words("metric", "Metric"),
      pValue("p", `p, ${asked}`),
      ...corrections.map((key) =>
        pValue(key, correctionWords[key], { strong: key === report.options.correction }),
      ),
    ],
    rows: contrast.metrics.map((metric): FigureRow =>
      metric.status === "estimated"
        ? { metric: metric.label, p: metric.p, ...metric.pAdjustedBy }
        : { metric: metric.label, [noteKey]: metric.explanation },
    ),
    noteKey,
  };
}
