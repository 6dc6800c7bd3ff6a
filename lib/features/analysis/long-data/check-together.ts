import type { ScoreRow } from "@/lib/stats";
import type { DataNote, ProblemList } from "./data-problem";
import type { LocatedRow } from "./located-row";

/** What only shows when all rows of all files lie side by side. */
export function checkTogether(rows: readonly LocatedRow[], problems: ProblemList): void {
  checkRepeatedReviews(rows, problems);
  checkTopics(rows, problems);
  checkArms(rows, problems);
}

/** A named reviewer scores an idea once; without a name, rows are separate reviews. */
function checkRepeatedReviews(rows: readonly LocatedRow[], problems: ProblemList): void {
  const first = new Map<string, LocatedRow>();
  for (const located of rows) {
    const { stage, idea, arm, reviewer, metric } = located.score;
    if (reviewer === null) continue;
    const key = JSON.stringify([stage, idea, arm, reviewer, metric]);
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, located);
      continue;
    }
    problems.add(
      located.file,
      { row: located.row, column: "reviewer", value: reviewer },
      `This reviewer has already scored idea “${idea}” on ${metric} in the ${stage} stage: see ${placeOf(earlier, located)}.`,
      "Keep one of the two rows, or correct the reviewer.",
    );
  }
}

function checkTopics(rows: readonly LocatedRow[], problems: ProblemList): void {
  const first = new Map<string, LocatedRow>();
  const told = new Set<string>();
  for (const located of rows) {
    const { idea, topic } = located.score;
    if (topic === null || told.has(idea)) continue;
    const earlier = first.get(idea);
    if (!earlier) first.set(idea, located);
    else if (earlier.score.topic !== topic) {
      told.add(idea);
      problems.add(
        located.file,
        { row: located.row, column: "topic", value: topic },
        `Idea “${idea}” has the topic “${earlier.score.topic}” at ${placeOf(earlier, located)}.`,
        "Give the idea one topic everywhere.",
      );
    }
  }
}

/** An idea whose arms before and after have nothing in common was mislabelled: it would silently have no change. */
function checkArms(rows: readonly LocatedRow[], problems: ProblemList): void {
  const arms = new Map<string, Record<ScoreRow["stage"], Map<string, LocatedRow>>>();
  for (const located of rows) {
    const { idea, stage, arm } = located.score;
    const own = arms.get(idea) ?? { pre: new Map(), post: new Map() };
    arms.set(idea, own);
    if (!own[stage].has(arm)) own[stage].set(arm, located);
  }
  for (const [idea, { pre, post }] of arms) {
    const [located] = post.values();
    if (!located || pre.size === 0 || [...post.keys()].some((arm) => pre.has(arm))) continue;
    problems.add(
      located.file,
      { row: located.row, column: "arm", value: located.score.arm },
      `Idea “${idea}” belongs to ${[...pre.keys()].join(" and ")} in the pre stage.`,
      "Give the idea the same arm in both stages.",
    );
  }
}

function placeOf(earlier: LocatedRow, later: LocatedRow): string {
  return earlier.file === later.file ? `row ${earlier.row}` : `${earlier.file}, row ${earlier.row}`;
}

/** Names that differ only in capitals or blanks are probably meant to be one. */
export function noteLikeNames(rows: readonly LocatedRow[]): DataNote[] {
  return (["arm", "topic", "metric"] as const).flatMap((column) => {
    const spellings = new Map<string, Set<string>>();
    for (const { score } of rows) {
      const name = score[column];
      if (name === null) continue;
      const plain = name.toLowerCase().replace(/[\s_-]+/g, "");
      spellings.set(plain, (spellings.get(plain) ?? new Set<string>()).add(name));
    }
    return [...spellings.values()]
      .filter((names) => names.size > 1)
      .map((names) => ({
        file: null,
        note: `These are taken as different ${column}s: ${[...names].map((name) => `“${name}”`).join(", ")}.`,
      }));
  });
}
