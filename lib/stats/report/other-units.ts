import { valuesAt } from "../data/score-table";
import { figure, type Figure } from "./figure";
import { reviewerContrasts, type ReviewerContrast } from "./per-reviewer";
import { stageContrasts, type StageContrast, type UnitCells } from "./per-stage";
import { topicContrasts, type TopicContrast } from "./per-topic";
import type { ArmPair, StudyData } from "./study-data";

/** The arms compared by other units of analysis than the report's, and within topics. Always other arm − reference arm. */
export type OtherUnits = {
  /** One stage's scores; several reviews of one idea count as independent, which they are not. */
  readonly perReview: readonly StageContrast[];
  /** One stage's idea means; ideas weigh the same. */
  readonly perIdea: readonly StageContrast[];
  /** Differences within the reviewers who scored both arms. */
  readonly perReviewer: Figure<{ readonly contrasts: readonly ReviewerContrast[] }>;
  /** Change scores by idea and single stages by review, within each topic. */
  readonly perTopic: Figure<{ readonly contrasts: readonly TopicContrast[] }>;
};

/**
 * The arms compared by review, by idea, by reviewer and within topics.
 *
 * @returns every arm but the reference arm against it, also those that only one stage scored; nothing by review or idea if
 *   there is no reference arm. P values are adjusted over the metrics of one entry: of one pair, stage and set of ideas,
 *   or of one pair, measure and topic
 * Linear in the rows but for sorting. Checked against R 4.2.2 on the released reviews of arXiv:2506.20803 (relative 1e-9).
 */
export function otherUnits(data: StudyData): OtherUnits {
  const pairs = stagePairs(data);
  return {
    perReview: stageContrasts("review", data, pairs, reviewCells(data)),
    perIdea: stageContrasts("idea", data, pairs, ideaCells(data)),
    perReviewer: figure(() => ({ contrasts: reviewerContrasts(data, pairs) })),
    perTopic: figure(() => ({ contrasts: topicContrasts(data, pairs) })),
  };
}

function reviewCells({ table, units }: StudyData): UnitCells {
  const hasChange = new Uint8Array(table.idea.names.length);
  units.unitOf.forEach((unit, place) => {
    if (unit >= 0) hasChange[table.idea.codes[place] ?? 0] = 1;
  });
  return (stage, metric, arm) => {
    const places = table.placesOf(metric, arm, stage);
    const inBoth = places.filter((place) => hasChange[table.idea.codes[place] ?? 0] === 1);
    const all = valuesAt(table.scores, places);
    const bothStages = inBoth.length === places.length ? all : valuesAt(table.scores, inBoth);
    return { all, bothStages };
  };
}

function ideaCells({ changes, meansOf }: StudyData): UnitCells {
  const hasChange = new Set<string>();
  for (const { idea } of changes) hasChange.add(idea);
  return (stage, metric, arm) => {
    const ideas = meansOf(metric, arm).filter((entry) => entry.stage === stage);
    const inBoth = ideas.filter(({ idea }) => hasChange.has(idea));
    const all = ideas.map(({ mean }) => mean);
    const bothStages = inBoth.length === ideas.length ? all : inBoth.map(({ mean }) => mean);
    return { all, bothStages };
  };
}

/** A single stage compares arms that have no change scores too. */
function stagePairs({ arms, options: { referenceArm } }: StudyData): ArmPair[] {
  if (referenceArm === null) return [];
  return arms.filter((arm) => arm !== referenceArm).map((otherArm) => ({ referenceArm, otherArm }));
}
