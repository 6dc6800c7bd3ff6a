import { formatNumber } from "@/components/figures/format-number";
import type { FigureTable } from "@/components/figures/figure-table";
import type { PowerCurve } from "@/lib/features/analysis/rules-planning";
import { percentWords } from "./planning-words";

export interface CurveLine {
  readonly key: string;
  /** `2 + 4 reviews`: before and after execution. */
  readonly label: string;
  readonly dashes: string;
  readonly planned: boolean;
}

const otherDashes = ["2 4", "9 4", "12 3 2 3"];

/** How each curve is drawn and called; the plan's own is solid. */
export function curveLines(curves: readonly PowerCurve[]): CurveLine[] {
  const others = curves.filter((curve) => !curve.planned);
  return curves.map((curve, index) => ({
    key: `curve-${index}`,
    label: `${curve.preReviews} + ${curve.postReviews} reviews${curve.planned ? " (the plan)" : ""}`,
    dashes: curve.planned ? "none" : (otherDashes[others.indexOf(curve)] ?? "4 4"),
    planned: curve.planned,
  }));
}

/** One row for each number of ideas, with a column for each curve. */
export function curveRows(curves: readonly PowerCurve[]): Record<string, number>[] {
  const lines = curveLines(curves);
  const [first] = curves;
  return (first?.points ?? []).map(({ ideasPerArm }, index) => ({
    ideasPerArm,
    ...Object.fromEntries(
      curves.map((curve, place) => [lines[place]?.key ?? "", curve.points[index]?.power ?? 0]),
    ),
  }));
}

export function curveTable(curves: readonly PowerCurve[]): FigureTable {
  return {
    columns: [
      { key: "ideasPerArm", label: "Ideas per arm", numeric: true },
      ...curveLines(curves).map(({ key, label }) => ({
        key,
        label: `Power, ${label}`,
        numeric: true,
        digits: 3,
      })),
    ],
    rows: curveRows(curves),
  };
}

/** The figure in one paragraph. */
export function describeCurves(curves: readonly PowerCurve[], effect: number): string {
  const lines = curveLines(curves);
  const parts = curves.map((curve, index) => {
    const crossing = curve.points.find(({ power }) => power >= 0.8);
    const last = curve.points.at(-1);
    const reaches = crossing
      ? `80 % at about ${crossing.ideasPerArm} ideas per arm`
      : `${percentWords(last?.power ?? 0)} at ${last?.ideasPerArm ?? 0} ideas per arm`;
    return `With ${lines[index]?.label ?? ""} it reaches ${reaches}.`;
  });
  return `Line chart of power against ideas per arm for a true difference of ${formatNumber(effect)} points. ${parts.join(" ")}`;
}
