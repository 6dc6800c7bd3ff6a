"use client";

import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

export interface ConflictBannerProps {
  /** What is typed here, and what was saved elsewhere since: only the parts that differ. */
  differences: readonly { label: ReactNode; mine: ReactNode; theirs: ReactNode }[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Two tabs wrote at once: both versions side by side, and the person chooses. Until then nothing is overwritten. */
export function ConflictBanner({ differences, onKeepMine, onTakeTheirs }: ConflictBannerProps) {
  return (
    <Alert
      tone="warning"
      role="alert"
      title="This was also changed elsewhere"
      actions={
        <>
          <Button size="small" onClick={onKeepMine}>
            Keep what is here
          </Button>
          <Button size="small" variant="secondary" onClick={onTakeTheirs}>
            Take the other version
          </Button>
        </>
      }
    >
      <p>
        Another tab or device saved a version after this page was opened. Nothing has been
        overwritten: compare the two and choose the one to go on with.
      </p>
      <ul className="mt-3 space-y-4">
        {differences.map(({ label, mine, theirs }, index) => (
          <li key={index} className="space-y-1.5">
            <p className="font-medium">{label}</p>
            <div className="grid gap-3 sm:grid-cols-2">
              <Version heading="Here">{mine}</Version>
              <Version heading="Saved elsewhere">{theirs}</Version>
            </div>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Version({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className="min-w-0 rounded-md border border-line bg-surface p-3">
      <p className="text-xs font-medium text-muted">{heading}</p>
      <div className="mt-1 max-h-56 overflow-y-auto break-words whitespace-pre-wrap">
        {children || <span className="text-muted">Nothing</span>}
      </div>
    </div>
  );
}
