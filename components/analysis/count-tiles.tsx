import { StatGrid, StatTile } from "@/components/ui/stat-tile";
import type { Report } from "@/lib/stats";

/** How much the analysis rests on. */
export function CountTiles({ report: { counts } }: { report: Report }) {
  const perArm = counts.arms.map((arm) => `${arm.arm} ${arm.ideasWithBothStages}`).join(", ");
  const reviewers = (stage: { reviewers: number; unnamedReviews: number }) =>
    stage.reviewers === 0
      ? "reviewers not named"
      : `${stage.reviewers} ${stage.reviewers === 1 ? "reviewer" : "reviewers"}`;
  return (
    <StatGrid>
      <StatTile label="Ideas with both stages" value={counts.ideasWithBothStages} hint={perArm} />
      <StatTile label="Ideas in all" value={counts.ideas} hint={`${counts.rows} scores`} />
      <StatTile label="Reviews of ideas" value={counts.pre.reviews} hint={reviewers(counts.pre)} />
      <StatTile
        label="Reviews of executions"
        value={counts.post.reviews}
        hint={reviewers(counts.post)}
      />
    </StatGrid>
  );
}
