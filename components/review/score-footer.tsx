"use client";

import { ArrowDown, ArrowUp, Check } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { SaveIndicator } from "@/components/ui/save-indicator";
import { goToQuestion } from "./question-id";
import type { ReviewHandle } from "./use-review";

export interface ScoreFooterProps {
  review: ReviewHandle;
  isSubmitted: boolean;
  /** Leads to what the person has to decide before anything can be saved again. */
  onShowNotices: () => void;
}

const jump = "text-link inline-flex min-h-8 items-center gap-1 self-start text-sm sm:self-auto";

/** Stays in sight under the form: how far it is, whether it is saved, and the button that submits it. */
export function ScoreFooter({ review, isSubmitted, onShowNotices }: ScoreFooterProps) {
  const { progress, firstOpen, autosave, isSubmitting, differsFromSubmission } = review;
  const { answered, total } = progress;
  const needsDecision = autosave.conflict !== null || autosave.isSignedOut;
  return (
    <div className="sticky bottom-0 z-20 rounded-b-lg border-t border-line bg-surface px-4 py-3 sm:px-6">
      <Progress
        bare
        label="Questions answered"
        value={answered}
        maximum={total}
        className="[&>div]:h-1.5"
      />
      <div className="mt-2 flex items-center justify-between gap-4">
        <div className="flex min-w-0 flex-col sm:flex-row sm:flex-wrap sm:items-center sm:gap-x-3">
          <div className="flex flex-wrap items-center gap-x-3">
            <p className="text-sm font-medium tabular-nums">
              {answered} of {total} answered
            </p>
            <SaveIndicator state={autosave.saveState} />
          </div>
          {needsDecision ? (
            <button type="button" onClick={onShowNotices} className={jump}>
              <ArrowUp aria-hidden className="size-3.5" />
              {autosave.conflict ? "Compare the two versions" : "What to do"}
            </button>
          ) : firstOpen ? (
            <button type="button" onClick={() => goToQuestion(firstOpen)} className={jump}>
              <ArrowDown aria-hidden className="size-3.5" />
              First open question
            </button>
          ) : null}
        </div>
        {isSubmitted && !differsFromSubmission ? (
          <Badge tone="success" className="min-h-10 px-4 text-sm">
            <Check aria-hidden /> Submitted
          </Badge>
        ) : (
          <Button
            type="submit"
            className="shrink-0"
            pending={isSubmitting}
            pendingLabel="Submitting…"
          >
            {isSubmitted ? "Submit changes" : "Submit review"}
          </Button>
        )}
      </div>
    </div>
  );
}
