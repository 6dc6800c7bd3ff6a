import type { PairwiseReport } from "@/lib/stats";
import { fixed, probability } from "./numbers";
import { percentOf, span } from "./pairwise-numbers";
import { textTable, wrap } from "./text-table";

export type AxisReport = PairwiseReport["axes"][number];

/** More pairs than a person reads; the JSON holds them all. */
const MOST_PAIRS = 30;

/** A line for each pair that was compared: outcomes, the sign test and the contrast of ratings. */
export function pairTable(axis: AxisReport, report: PairwiseReport, width: number): string[] {
  const percent = percentOf(report.options.confidenceLevel);
  const contrasts = axis.ratings.status === "estimated" ? axis.ratings.contrasts : [];
  const rows = axis.pairs.slice(0, MOST_PAIRS).map((pair) => {
    const contrast = contrasts.find(
      ({ method, against }) => method === pair.method && against === pair.against,
    );
    return [
      `${pair.method} − ${pair.against}`,
      String(pair.wins),
      String(pair.losses),
      String(pair.ties),
      fixed(pair.rate, 3),
      span(pair.interval, 3),
      pair.signTest.status === "estimated" ? probability(pair.signTest.pTwoSided) : "–",
      fixed(contrast?.elo ?? null, 0),
      span(contrast?.eloInterval, 0),
      contrast ? probability(contrast.pTwoSided) : "–",
      contrast ? probability(contrast.pHolm) : "–",
    ];
  });
  const right = (group: string, headers: readonly string[]) =>
    headers.map((header) => ({ header, group, align: "right" as const }));
  const table = textTable(
    [
      { header: "Pair", align: "left" },
      ...right("outcomes", ["won", "lost", "tied", "rate", `${percent} CI`, "p sign"]),
      ...right("difference in Elo", ["points", `${percent} CI`, "p", "p Holm"]),
    ],
    rows,
    width,
  );
  const rest = axis.pairs.length - rows.length;
  return rest > 0
    ? [...table, ...wrap(`${rest} more pairs are in the report as JSON (--json).`, width)]
    : table;
}
