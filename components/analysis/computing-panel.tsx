"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { useAnalysisJob } from "./use-analysis-job";

export interface ComputingPanelProps {
  studyId: string;
  jobKey: string;
}

/** Stands in the report's place while it is computed; the page follows by itself. */
export function ComputingPanel({ studyId, jobKey }: ComputingPanelProps) {
  const router = useRouter();
  const [cancelling, setCancelling] = useState(false);
  const address = `/api/studies/${studyId}/analysis-jobs/${jobKey}`;
  const job = useAnalysisJob(address, () => router.refresh());
  const cancel = async () => {
    setCancelling(true);
    await fetch(address, { method: "DELETE" }).catch(() => undefined);
    setCancelling(false);
  };
  const again = (
    // A refresh would keep this component with its ended job; a reload begins both anew.
    <Button size="small" variant="secondary" onClick={() => window.location.reload()}>
      Compute again
    </Button>
  );
  if (job.state === "failed")
    return (
      <Alert role="alert" tone="danger" title="The report could not be computed" actions={again}>
        {job.message}
      </Alert>
    );
  if (job.state === "cancelled")
    return (
      <Alert role="status" title="The computation was cancelled" actions={again}>
        Other options, or “without resampling”, take less time.
      </Alert>
    );
  const percent = Math.round(job.progress * 100);
  return (
    <Card>
      <CardHeader
        title="The report is being computed"
        description="Permutations, bootstrap and mixed models take a while on large studies. The page shows the report as soon as it is there, and keeps it."
        actions={
          <Button
            size="small"
            variant="secondary"
            pending={cancelling}
            pendingLabel="Cancelling…"
            onClick={() => void cancel()}
          >
            Cancel
          </Button>
        }
      />
      <CardBody className="space-y-2">
        <div
          role="progressbar"
          aria-label="Computation of the report"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-valuetext={`${percent} %, ${job.step}`}
          className="h-2.5 overflow-hidden rounded-full bg-sunken ring-1 ring-line ring-inset"
        >
          <div
            className="h-full min-w-2 rounded-full bg-accent transition-[width]"
            style={{ width: `${percent}%` }}
          />
        </div>
        <p className="flex flex-wrap justify-between gap-x-4 text-sm">
          <span aria-live="polite">{job.step}</span>
          <span className="text-muted tabular-nums">{percent} %</span>
        </p>
        {job.isUnreachable ? (
          <p className="text-sm text-warning">The server does not answer. The page keeps asking.</p>
        ) : null}
      </CardBody>
    </Card>
  );
}
