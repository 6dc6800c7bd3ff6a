import type { FigureArm } from "./arm-style";
import { formatInterval, formatNumber, type Ends } from "./format-number";
import type { FigureTable } from "./figure-table";
import type { SlopeIdea } from "./slope-data";

/** One arm's line in an analysis of covariance: post = intercept + slope · pre. */
export interface AncovaLine {
  /** The arm's key. */
  readonly arm: string;
  readonly intercept: number;
  readonly slope: number;
  /** The ends of the arm's own pre scores, between which the line is drawn. */
  readonly from: number;
  readonly to: number;
  /** The post score that the model expects at the mean pre score. */
  readonly mean: { readonly estimate: number } & Ends;
}

export interface AncovaDrawing {
  /** The pre score at which the means are taken. */
  readonly preMean: number;
  readonly lines: readonly AncovaLine[];
}

/** The figure in one paragraph. */
export function describePostOnPre(
  ideas: readonly SlopeIdea[],
  arms: readonly FigureArm[],
  ancova: AncovaDrawing | null,
): string {
  const counts = arms.map((arm) => {
    const own = ideas.filter((idea) => idea.arm === arm.key);
    const fell = own.filter((idea) => idea.post < idea.pre).length;
    return `${arm.label}: ${own.length} ${own.length === 1 ? "idea" : "ideas"}, ${fell} below the diagonal, which fell.`;
  });
  const lines = (ancova?.lines ?? []).map((line) => {
    const label = arms.find((arm) => arm.key === line.arm)?.label ?? line.arm;
    return `${label}: ${formatNumber(line.mean.estimate)} expected after at ${formatNumber(ancova?.preMean)} before, from ${formatNumber(line.mean.lower)} to ${formatNumber(line.mean.upper)}.`;
  });
  const slope = ancova?.lines[0]?.slope;
  const common =
    slope === undefined ? "No lines." : `Parallel lines of slope ${formatNumber(slope)}.`;
  return `Each idea's score after execution over its score before. ${counts.join(" ")} ${common} ${lines.join(" ")}`;
}

/** What the lines say, for beneath the figure. */
export function ancovaWords(ancova: AncovaDrawing, arms: readonly FigureArm[]): string {
  const parts = ancova.lines.map((line) => {
    const label = arms.find((arm) => arm.key === line.arm)?.label ?? line.arm;
    return `${label} ${formatNumber(line.mean.estimate)} ${formatInterval(line.mean)}`;
  });
  return `Expected after execution at the common mean before it, ${formatNumber(ancova.preMean)}: ${parts.join(", ")}.`;
}

export function postOnPreTable(
  ideas: readonly SlopeIdea[],
  arms: readonly FigureArm[],
  ancova: AncovaDrawing | null,
): FigureTable {
  const labelOf = (key: string) => arms.find((arm) => arm.key === key)?.label ?? key;
  return {
    columns: [
      { key: "idea", label: "Idea" },
      { key: "arm", label: "Arm" },
      { key: "pre", label: "Pre", numeric: true, digits: 2 },
      { key: "post", label: "Post", numeric: true, digits: 2 },
      { key: "expected", label: "Expected post (ANCOVA)", numeric: true, digits: 2 },
    ],
    rows: ideas.map(({ label, arm, pre, post }) => {
      const line = ancova?.lines.find((own) => own.arm === arm);
      const expected = line ? line.intercept + line.slope * pre : null;
      return { idea: label, arm: labelOf(arm), pre, post, expected };
    }),
  };
}
