"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { verifyRecordedDraw } from "@/lib/features/allocation/actions";

export interface RecordedRun {
  runId: string;
  seed: string;
  algorithm: string;
  algorithmVersion: number;
  inputHash: string;
  outputHash: string;
  /** ISO time. */
  createdAt: string;
}

export interface RunRecordProps {
  studyId: string;
  run: RecordedRun;
  formerRuns: readonly RecordedRun[];
}

/** What it takes to run a draw again, and a button that does. */
export function RunRecord({ studyId, run, formerRuns }: RunRecordProps) {
  return (
    <Card>
      <CardHeader
        title="Record"
        level="h3"
        description="The draw can be run again from its seed and its inputs. The inputs name authors and arms: they stay sealed until unblinding, their hash is known from now on."
      />
      <CardBody>
        <DefinitionList
          items={[
            { term: "Drawn", description: formatTime(run.createdAt) },
            { term: "Algorithm", description: `${run.algorithm}, version ${run.algorithmVersion}` },
            { term: "Seed", description: <Digest>{run.seed}</Digest> },
            { term: "Hash of the inputs", description: <Digest>{run.inputHash}</Digest> },
            { term: "Hash of the result", description: <Digest>{run.outputHash}</Digest> },
            ...(formerRuns.length > 0
              ? [
                  {
                    term: "Replaced draws",
                    description: formerRuns.map((one) => formatTime(one.createdAt)).join("; "),
                  },
                ]
              : []),
          ]}
        />
      </CardBody>
      <CardFooter>
        <ActionForm
          key={run.runId}
          action={verifyRecordedDraw}
          label="Verify the draw"
          className="w-full space-y-3"
        >
          <input type="hidden" name="studyId" value={studyId} />
          <input type="hidden" name="runId" value={run.runId} />
          <SubmitButton variant="secondary" size="small" pendingLabel="Running again…">
            Run it again and compare
          </SubmitButton>
        </ActionForm>
      </CardFooter>
    </Card>
  );
}

function Digest({ children }: { children: string }) {
  return <code className="text-xs break-all">{children}</code>;
}

function formatTime(at: string): string {
  return `${at.slice(0, 16).replace("T", " ")} UTC`;
}
