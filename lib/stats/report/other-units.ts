import { figure, type Figure } from "./figure";
import { reviewerContrasts, type ReviewerContrast } from "./per-reviewer";
import { stageContrasts, type StageContrast } from "./per-stage";
import { topicContrasts, type TopicContrast } from "./per-topic";
import type { ArmPair, StudyData } from "./study-data";
import type { UnitValue } from "./unit-contrast";

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
  const { rows, metrics, means, changes, options } = data;
  const pairs = stagePairs(data);
  const bothStages = new Set(changes.map((change) => change.idea));
  const shared = { metrics, pairs, bothStages, options };
  const reviews = rows.map(({ stage, metric, arm, idea, topic, score }): UnitValue => ({
    stage,
    metric,
    arm,
    idea,
    topic,
    value: score,
  }));
  const ideas = means.map(({ stage, metric, arm, idea, topic, mean }): UnitValue => ({
    stage,
    metric,
    arm,
    idea,
    topic,
    value: mean,
  }));
  return {
    perReview: stageContrasts("review", { ...shared, values: reviews }),
    perIdea: stageContrasts("idea", { ...shared, values: ideas }),
    perReviewer: figure(() => ({ contrasts: reviewerContrasts(rows, metrics, pairs, options) })),
    perTopic: figure(() => ({
      contrasts: topicContrasts({ reviews, changes, metrics, pairs, options }),
    })),
  };
}

/** A single stage compares arms that have no change scores too. */
function stagePairs({ arms, options: { referenceArm } }: StudyData): ArmPair[] {
  if (referenceArm === null) return [];
  return arms.filter((arm) => arm !== referenceArm).map((otherArm) => ({ referenceArm, otherArm }));
}
