import { mersenneTwister } from "@/lib/stats";
import type { ScoreRow } from "@/lib/stats";

/** How large a made study is. */
export type MadeSize = {
  readonly ideas: number;
  readonly reviewsPerStage: number;
  readonly reviewers: number;
  readonly metrics: readonly string[];
};

/** A made study of two arms with whole scores from 1 to 10, the same on every machine. */
export function madeScores({ ideas, reviewsPerStage, reviewers, metrics }: MadeSize): ScoreRow[] {
  const uniform = mersenneTwister(20506, "bench");
  const rows: ScoreRow[] = [];
  for (let index = 0; index < ideas; index++) {
    const arm = index % 2 === 0 ? "AI" : "Human";
    const quality = 3 * uniform();
    for (const stage of ["pre", "post"] as const) {
      const first = Math.floor(uniform() * reviewers);
      for (let review = 0; review < reviewsPerStage; review++) {
        // Steps that differ keep a reviewer from scoring an idea twice in a stage.
        const reviewer = `R${(first + review * 7) % reviewers}`;
        for (const metric of metrics) {
          const drop = stage === "post" && arm === "AI" ? 1 : 0;
          const score = Math.min(10, Math.max(1, Math.round(2 + quality + 5 * uniform() - drop)));
          const [idea, topic] = [`I${index}`, `T${index % 7}`];
          rows.push({ stage, idea, arm, topic, reviewer, metric, score, covariates: {} });
        }
      }
    }
  }
  return rows;
}
