import { StatGrid, StatTile } from "@/components/ui/stat-tile";
import type { StudyFacts } from "@/lib/features/conduct/rules";
import { hasReached } from "@/lib/study/phases";
import type { Phase } from "@/lib/study/vocabulary";

/** The study in numbers that anybody who organizes it may know. */
export function StudyTiles({ facts, phase }: { facts: StudyFacts; phase: Phase }) {
  const { members, executions } = facts;
  const isAfterIntake = hasReached(phase, "idea-review");
  return (
    <StatGrid>
      <StatTile label="Topics" value={facts.topics} />
      {isAfterIntake ? (
        <StatTile label="Ideas" value={facts.ideas} hint="sealed in random order" />
      ) : (
        <StatTile
          label="Ideas so far"
          value={facts.submittedDrafts + facts.uploadedIdeas}
          hint={`${facts.submittedDrafts} submitted, ${facts.uploadedIdeas} uploaded`}
        />
      )}
      {isAfterIntake ? null : <StatTile label="Authors" value={members.author} />}
      <StatTile label="Reviewers" value={members.reviewer} />
      <StatTile label="Executors" value={members.executor} />
      {hasReached(phase, "execution") ? (
        <StatTile
          label="Executions finished"
          value={executions.finished}
          hint={`${executions.allocated + executions.started} to come, ${executions.withdrawn} withdrawn`}
        />
      ) : null}
    </StatGrid>
  );
}
