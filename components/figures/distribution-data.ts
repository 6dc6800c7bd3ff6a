import type { FigureArm } from "./arm-style";
import { formatNumber, type FigureTable } from "./figure-table";

export interface DistributionScore {
  /** The stage's key. */
  stage: string;
  /** The arm's key. */
  arm: string;
  score: number;
}

export interface DistributionStage {
  key: string;
  label: string;
}

export interface DistributionBin {
  /** The whole number the bin is centred on. */
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

/** Counts scores per stage, arm and whole number; scores between two numbers go to the nearer one. */
export function distributionPanels(
  scores: readonly DistributionScore[],
  arms: readonly FigureArm[],
  stages: readonly DistributionStage[],
  domain: readonly [number, number],
): DistributionPanel[] {
  return stages.map((stage) => {
    const byArm = arms.map((arm) =>
      scores
        .filter((entry) => entry.stage === stage.key && entry.arm === arm.key)
        .map((entry) => entry.score),
    );
    const bins: DistributionBin[] = [];
    for (let score = domain[0]; score <= domain[1]; score++) {
      const counts = byArm.map((own) => own.filter((value) => Math.round(value) === score).length);
      const shares = counts.map((count, index) => count / Math.max(1, byArm[index]?.length ?? 0));
      bins.push({ score, counts, shares });
    }
    return {
      ...stage,
      bins,
      totals: byArm.map((own) => own.length),
      means: byArm.map((own) =>
        own.length === 0 ? null : own.reduce((sum, value) => sum + value, 0) / own.length,
      ),
    };
  });
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
