import { ProgressBars } from "@/components/figures/progress-bars";
import { PageHeader } from "@/components/ui/page-header";
import type { StudyFacts } from "@/lib/features/conduct/rules";
import type { ExecutorProgress, StageProgress } from "@/lib/features/conduct/rules-progress";
import { hasReached } from "@/lib/study/phases";
import { ExecutorTable } from "./executor-table";
import { NextStepCard, type NextStepCardProps } from "./next-step-card";
import { PhaseStepper } from "./phase-stepper";
import { ReviewerTable } from "./reviewer-table";
import { StudyTiles } from "./study-tiles";

export interface OverviewProps extends Omit<NextStepCardProps, "studyName"> {
  name: string;
  facts: StudyFacts;
  stages: readonly StageProgress[];
  executions: readonly ExecutorProgress[];
  executionDeadline: string | null;
}

/** A study as those who organize it see it: where it stands, what comes next, who is how far. Never a score. */
export function Overview(props: OverviewProps) {
  const { name, facts, phase, stages, executions, executionDeadline, ...step } = props;
  const rows = progressRows(stages, facts);
  return (
    <>
      <PageHeader title="Overview" />
      <div className="space-y-8">
        <PhaseStepper phase={phase} />
        <NextStepCard {...step} phase={phase} studyName={name} />
        <StudyTiles facts={facts} phase={phase} />
        {rows.length > 0 ? <ProgressBars title="Progress" rows={rows} /> : null}
        {[...stages].reverse().map((progress) => (
          <ReviewerTable key={progress.stage} progress={progress} />
        ))}
        <ExecutorTable
          executions={executions}
          deadline={executionDeadline}
          isOpen={!hasReached(phase, "execution-review")}
        />
      </div>
    </>
  );
}

function progressRows(stages: readonly StageProgress[], { executions }: StudyFacts) {
  const stage = (name: "pre" | "post", label: string) =>
    stages
      .filter((one) => one.stage === name && one.reviewers.length > 0)
      .map(({ done, inProgress, notStarted }) => ({ label, done, inProgress, notStarted }));
  const { allocated, started, finished } = executions;
  return [
    ...stage("pre", "Reviews of ideas"),
    ...(allocated + started + finished > 0
      ? [{ label: "Executions", done: finished, inProgress: started, notStarted: allocated }]
      : []),
    ...stage("post", "Reviews of executions"),
  ];
}
