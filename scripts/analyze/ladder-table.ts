import type { ContrastLadder, LadderStep, Report } from "@/lib/stats";
import { fixed, probability } from "./numbers";
import { textTable, wrap, type TextRow } from "./text-table";

/** Each metric's contrast by every method that was computed, one table a metric. */
export function ladderTables(ladder: ContrastLadder, report: Report, width: number): string[] {
  const percent = `${Number((report.options.confidenceLevel * 100).toPrecision(6))} %`;
  const isOneSided = report.options.alternative !== "two-sided";
  return ladder.metrics.flatMap(({ label, steps }) => {
    if (steps.length < 2) return []; // the table above holds the one there is
    const notes = [
      ...new Set(steps.flatMap(({ label: method, note }) => (note ? `${method}: ${note}` : []))),
    ];
    return [
      "",
      ...wrap(`${label} by every method, ${ladder.otherArm} − ${ladder.referenceArm}`, width),
      "",
      ...textTable(
        [
          { header: "Method", align: "left" },
          { header: "unit", align: "left" },
          { header: "estimate", align: "right" },
          { header: `${percent} CI`, align: "right" },
          ...(isOneSided ? [{ header: "p, as tested", align: "right" as const }] : []),
          { header: "p (≠)", align: "right" },
        ],
        steps.map((step) => stepRow(step, isOneSided)),
        width,
      ),
      ...notes.flatMap((note) => wrap(note, width, "  · ")),
    ];
  });
}

function stepRow(step: LadderStep, isOneSided: boolean): TextRow {
  const { label, unit, estimate, lower, upper, p, pTwoSided, reason } = step;
  if (reason !== null) return { cells: [label, unit], rest: "not estimable" };
  const shown = (value: number | null) => (value === null ? "–" : probability(value));
  return [
    label,
    unit,
    fixed(estimate, 3),
    lower === null || upper === null ? "–" : `${fixed(lower, 3)} to ${fixed(upper, 3)}`,
    ...(isOneSided ? [shown(p)] : []),
    shown(pTwoSided),
  ];
}
