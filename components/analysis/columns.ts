import { formatLevel } from "@/components/figures/format-number";
import type { FigureColumn, FigureRow } from "@/components/figures/figure-table";
import type { Figure, Report } from "@/lib/stats";

type Extra = Partial<Pick<FigureColumn, "group" | "strong" | "digits">>;

/** Words. */
export function words(key: string, label: string, extra: Extra = {}): FigureColumn {
  return { key, label, ...extra };
}

/** Whole numbers. */
export function count(key: string, label: string, extra: Extra = {}): FigureColumn {
  return { key, label, numeric: true, ...extra };
}

/** Numbers to three digits unless said otherwise. */
export function number(key: string, label: string, extra: Extra = {}): FigureColumn {
  return { key, label, numeric: true, digits: 3, ...extra };
}

/** Differences, with their sign. */
export function signed(key: string, label: string, extra: Extra = {}): FigureColumn {
  return { ...number(key, label, extra), format: "signed" };
}

/** Confidence intervals of the report's level. */
export function interval(key: string, report: Report, extra: Extra = {}): FigureColumn {
  const label = `${formatLevel(report.options.confidenceLevel)} CI`;
  return { ...number(key, label, { digits: 2, ...extra }) };
}

/** P-values. */
export function pValue(key: string, label = "p", extra: Extra = {}): FigureColumn {
  return { key, label, numeric: true, format: "p", ...extra };
}

/** The key under which rows of the report's tables say why they have no figures. */
export const noteKey = "explanation";

/** A row of a table: what it is about, and its figures or the reason why there are none. */
export function figureRow<Values extends object>(
  about: FigureRow,
  figure: Figure<Values>,
  cells: (values: Values) => FigureRow,
): FigureRow {
  return figure.status === "estimated"
    ? { ...about, ...cells(figure) }
    : { ...about, [noteKey]: figure.explanation };
}

/** A figure's number where it is one cell among others; its reason goes into the note of another row. */
export function valueOf<Values extends object, Value>(
  figure: Figure<Values>,
  pick: (values: Values) => Value,
): Value | null {
  return figure.status === "estimated" ? pick(figure) : null;
}

export type Pair = { readonly otherArm: string; readonly referenceArm: string };

/** A contrast's name, which says its sign. */
export function pairName({ otherArm, referenceArm }: Pair): string {
  return `${otherArm} − ${referenceArm}`;
}

/** For file names. */
export function pairFile({ otherArm, referenceArm }: Pair): string {
  return `${otherArm}-${referenceArm}`.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase();
}
