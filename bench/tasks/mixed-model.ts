import { fitMixedModel, type MixedModelInput, type ScoreRow } from "@/lib/stats";
import { measure, tell } from "./measure";
import { readScores } from "./read-scores";

/*
 * One mixed model: node bench/tasks/mixed-model.ts FILE [idea:stage] [kenward-roger]
 */

function inputOf(rows: readonly ScoreRow[], withIdeaStage: boolean): MixedModelInput {
  const arm = rows.map((row) => (row.arm === "AI" ? 1 : 0));
  const stage = rows.map((row) => (row.stage === "post" ? 1 : 0));
  const both = arm.map((value, row) => value * (stage[row] ?? 0));
  const nested = { name: "idea:stage", groups: rows.map((row) => `${row.idea}:${row.stage}`) };
  return {
    response: rows.map((row) => row.score),
    fixed: {
      names: ["intercept", "arm", "stage", "arm:stage"],
      columns: [rows.map(() => 1), arm, stage, both],
    },
    random: [
      { name: "idea", groups: rows.map((row) => row.idea) },
      ...(withIdeaStage ? [nested] : []),
      { name: "reviewer", groups: rows.map((row) => row.reviewer) },
    ],
  };
}

const [file = "", ...words] = process.argv.slice(2);
const input = inputOf(readScores(file), words.includes("idea:stage"));
const kenwardRoger = words.includes("kenward-roger");
const { seconds, megabytes, result } = measure(() => fitMixedModel(input, { kenwardRoger }));
const interaction = result.fixedEffects.at(-1)?.estimate ?? NaN;
tell({ seconds, megabytes, interaction });
