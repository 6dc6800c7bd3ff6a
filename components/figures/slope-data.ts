import type { FigureArm } from "./arm-style";
import type { FigureTable } from "./figure-table";
import { formatNumber } from "./format-number";

/** One idea's mean scores before and after. */
export interface SlopeIdea {
  label: string;
  /** The arm's key. */
  arm: string;
  pre: number;
  post: number;
}

export interface SlopeSeries extends FigureArm {
  index: number;
  ideas: SlopeIdea[];
  meanPre: number;
  meanPost: number;
}

/** The ideas by arm, each with the plain averages that the bold lines show; arms without ideas stay out. */
export function slopeSeries(
  ideas: readonly SlopeIdea[],
  arms: readonly FigureArm[],
): SlopeSeries[] {
  return arms.flatMap((arm, index) => {
    const own = ideas.filter((idea) => idea.arm === arm.key);
    if (own.length === 0) return [];
    return [
      {
        ...arm,
        index,
        ideas: own,
        meanPre: average(own.map((idea) => idea.pre)),
        meanPost: average(own.map((idea) => idea.post)),
      },
    ];
  });
}

/** The figure in one paragraph. */
export function describeSlopes(series: readonly SlopeSeries[]): string {
  const parts = series.map((arm) => {
    const change = formatNumber(arm.meanPost - arm.meanPre);
    const count = arm.ideas.length === 1 ? "1 idea" : `${arm.ideas.length} ideas`;
    return `${arm.label}: ${count}, mean ${formatNumber(arm.meanPre)} before and ${formatNumber(arm.meanPost)} after, a change of ${change}.`;
  });
  return `Lines from each idea's score before execution to its score after it. ${parts.join(" ")}`;
}

export function slopeTable(series: readonly SlopeSeries[]): FigureTable {
  return {
    columns: [
      { key: "idea", label: "Idea" },
      { key: "arm", label: "Arm" },
      { key: "pre", label: "Pre", numeric: true, digits: 2 },
      { key: "post", label: "Post", numeric: true, digits: 2 },
      { key: "change", label: "Change", numeric: true, digits: 2 },
    ],
    rows: series.flatMap((arm) => [
      {
        idea: `Mean of ${arm.ideas.length}`,
        arm: arm.label,
        pre: arm.meanPre,
        post: arm.meanPost,
        change: arm.meanPost - arm.meanPre,
      },
      ...arm.ideas.map((idea) => ({
        idea: idea.label,
        arm: arm.label,
        pre: idea.pre,
        post: idea.post,
        change: idea.post - idea.pre,
      })),
    ]),
  };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
