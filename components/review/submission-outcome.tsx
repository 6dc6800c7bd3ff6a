"use client";

import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import type { ReviewHandle } from "./use-review";

export interface SubmissionOutcomeProps {
  review: ReviewHandle;
  isSubmitted: boolean;
  nextHref: string | null;
  /** The one question that waits after the submission, if it does. */
  guessHref: string | null;
  queueHref: string;
}

/** Where the review stands: what the last try to submit came to, and whether what is written was submitted. */
export function SubmissionOutcome(props: SubmissionOutcomeProps) {
  const { review, isSubmitted, nextHref, guessHref, queueHref } = props;
  const { outcome, differsFromSubmission } = review;
  if (outcome.status === "error") {
    return (
      <Alert tone="danger" role="alert">
        {outcome.message}
      </Alert>
    );
  }
  if (!isSubmitted) return null;
  if (differsFromSubmission) {
    return (
      <Alert tone="warning" title="You changed a submitted review">
        Your changes are saved as a draft. What you submitted before still counts until you submit
        them.
      </Alert>
    );
  }
  const message = outcome.status === "success" ? outcome.message : undefined;
  return (
    <Alert
      tone="success"
      role="status"
      title="Submitted"
      actions={
        <>
          {guessHref ? (
            <LinkButton href={guessHref} prefetch={false} size="small">
              One last question
            </LinkButton>
          ) : null}
          {nextHref ? (
            <LinkButton
              href={nextHref}
              prefetch={false}
              size="small"
              variant={guessHref ? "secondary" : "primary"}
            >
              Continue with the next
            </LinkButton>
          ) : null}
          <LinkButton href={queueHref} variant="secondary" size="small">
            All your reviews
          </LinkButton>
        </>
      }
    >
      {message ?? "You can change it until the stage closes."}
      {nextHref || guessHref ? null : " Nothing else is waiting for you."}
    </Alert>
  );
}
