import type { IdeaChange } from "../data/change-scores";
import type { Stage } from "../data/score-row";
import type { ScoreTable } from "../data/score-table";
import { codeOf } from "../data/text-column";
import type { Counts, StageCounts } from "./report-counts";
import type { StudyData } from "./study-data";

/** How many reviews, ideas and reviewers there are, by stage and arm. */
export function countReviews({ table, arms, changes }: StudyData): Counts {
  return {
    rows: table.rows.length,
    ideas: table.idea.names.length,
    pre: countStage(table, "pre", null),
    post: countStage(table, "post", null),
    ideasWithBothStages: distinctIdeas(changes),
    arms: arms.map((arm) => ({
      arm,
      pre: countStage(table, "pre", arm),
      post: countStage(table, "post", arm),
      ideasWithBothStages: distinctIdeas(changes.filter((change) => change.arm === arm)),
    })),
  };
}

/**
 * The reviews of a stage, of one arm or of all. The rows of an idea are neighbours; unnamed reviews of it are as many as
 * the most unnamed rows that one metric has in one arm, since an arm's rows repeat another's.
 */
function countStage(
  { idea, arm, metric, reviewer, stages }: ScoreTable,
  stage: Stage,
  armName: string | null,
): StageCounts {
  const wantedStage = stage === "post" ? 1 : 0;
  const wantedArm = armName === null ? null : codeOf(arm, armName);
  const lastIdeaOf = new Int32Array(reviewer.names.length).fill(-1);
  const unnamed = new Int32Array(metric.names.length * arm.names.length);
  let [ideas, reviewers, namedReviews, unnamedReviews] = [0, 0, 0, 0];
  let [last, most] = [-1, 0];
  const finishIdea = () => {
    if (most === 0) return;
    unnamedReviews += most;
    most = 0;
    unnamed.fill(0);
  };
  for (let place = 0; place < stages.length; place++) {
    if (stages[place] !== wantedStage) continue;
    const armCode = arm.codes[place] ?? 0;
    if (wantedArm !== null && armCode !== wantedArm) continue;
    const ideaCode = idea.codes[place] ?? 0;
    if (ideaCode !== last) {
      finishIdea();
      last = ideaCode;
      ideas++;
    }
    const own = reviewer.codes[place] ?? -1;
    if (own >= 0) {
      const before = lastIdeaOf[own] ?? -1;
      if (before === -1) reviewers++;
      if (before !== ideaCode) namedReviews++;
      lastIdeaOf[own] = ideaCode;
      continue;
    }
    const cell = armCode * metric.names.length + (metric.codes[place] ?? 0);
    const count = (unnamed[cell] ?? 0) + 1;
    unnamed[cell] = count;
    if (count > most) most = count;
  }
  finishIdea();
  return { reviews: namedReviews + unnamedReviews, ideas, reviewers, unnamedReviews };
}

function distinctIdeas(changes: readonly IdeaChange[]): number {
  const ideas = new Set<string>();
  for (const { idea } of changes) ideas.add(idea);
  return ideas.size;
}
