import type { FigureArm } from "./arm-style";
import type { FigureTable } from "./figure-table";
import { formatNumber } from "./format-number";

export interface DistributionScore {
  /** The stage's key. */
  stage: string;
  /** The arm's key. */
  arm: string;
  score: number;
  /** How many such scores there are; 1 unless said otherwise. */
  count?: number;
}

export interface DistributionStage {
  key: string;
  label: string;
}

export interface DistributionBin {
  /** What the bin is centred on. */
  score: number;
  /** Per arm, in the arms' order: share of the arm's scores in this stage (0 to 1), and their number. */
  shares: number[];
  counts: number[];
}

export interface DistributionPanel extends DistributionStage {
  bins: DistributionBin[];
  /** Scores per arm. */
  totals: number[];
  means: (number | null)[];
}

/**
 * Counts scores per stage, arm and bin. The bins are centred on the multiples of `step` between the domain's ends; a
 * score between two centres goes to the nearer one.
 */
export function distributionPanels(
  scores: readonly DistributionScore[],
  arms: readonly FigureArm[],
  stages: readonly DistributionStage[],
  domain: readonly [number, number],
  step = 1,
): DistributionPanel[] {
  const places = domain.map((end) => Math.round(end / step)) as [number, number];
  return stages.map((stage) => {
    const byArm = arms.map((arm) =>
      scores.filter((entry) => entry.stage === stage.key && entry.arm === arm.key),
    );
    const totals = byArm.map((own) => sum(own, () => 1));
    const bins: DistributionBin[] = [];
    for (let place = places[0]; place <= places[1]; place++) {
      // Without the noise that multiplying by 0.1 leaves.
      const score = Number((place * step).toPrecision(12));
      const isHere = (value: number) => (Math.round(value / step) === place ? 1 : 0);
      const counts = byArm.map((own) => sum(own, isHere));
      const shares = counts.map((count, index) => count / Math.max(1, totals[index] ?? 0));
      bins.push({ score, counts, shares });
    }
    return {
      ...stage,
      bins,
      totals,
      means: byArm.map((own, index) =>
        own.length === 0 ? null : sum(own, (value) => value) / (totals[index] ?? 1),
      ),
    };
  });
}

function sum(scores: readonly DistributionScore[], valueOf: (score: number) => number): number {
  return scores.reduce((total, { score, count = 1 }) => total + count * valueOf(score), 0);
}

/** The figure in one paragraph. */
export function describeDistribution(
  panels: readonly DistributionPanel[],
  arms: readonly FigureArm[],
): string {
  const parts = panels.flatMap((panel) =>
    arms.map((arm, index) => {
      const mean = formatNumber(panel.means[index]);
      return `${panel.label}, ${arm.label}: ${panel.totals[index] ?? 0} scores, mean ${mean}.`;
    }),
  );
  return `Histograms of scores by arm, one panel a stage, as shares of each arm's scores. ${parts.join(" ")}`;
}

export function distributionTable(
  panels: readonly DistributionPanel[],
  arms: readonly FigureArm[],
): FigureTable {
  return {
    columns: [
      { key: "stage", label: "Stage" },
      { key: "score", label: "Score", numeric: true },
      ...arms.flatMap((arm, index) => [
        { key: `count-${index}`, label: `${arm.label}, count`, numeric: true },
        { key: `share-${index}`, label: `${arm.label}, share`, numeric: true, digits: 3 },
      ]),
    ],
    rows: panels.flatMap((panel) =>
      panel.bins.map((bin) => ({
        stage: panel.label,
        score: bin.score,
        ...Object.fromEntries(
          arms.flatMap((_, index) => [
            [`count-${index}`, bin.counts[index] ?? 0],
            [`share-${index}`, bin.shares[index] ?? 0],
          ]),
        ),
      })),
    ),
  };
}
