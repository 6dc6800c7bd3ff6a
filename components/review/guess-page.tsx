import { Alert } from "@/components/ui/alert";
import { Card, CardBody } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { GuessTaskView } from "@/lib/blinding/views";
import { guessWording } from "@/lib/study/arm-guess";
import { GuessForm } from "./guess-form";

export interface GuessPageProps {
  task: GuessTaskView;
  nextHref: string | null;
  queueHref: string;
}

/** The one question that is asked after a review: to answer once, or to read what was answered. */
export function GuessPage({ task, nextHref, queueHref }: GuessPageProps) {
  const { guess, title, isSubmitted } = task;
  const reviewHref = `${queueHref}/${task.assignmentId}`;
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={guessWording.question}
        description={
          <>
            About <span className="font-medium text-ink">{title}</span>
          </>
        }
      />
      {guess === "open" ? (
        <Card>
          <CardBody className="space-y-6">
            <p className="text-sm text-muted">
              Your answer measures how well this study hides where ideas come from. It has no part
              in your scores. You give it once and can’t change it; whether it is right is not
              shown.
            </p>
            <GuessForm task={task} />
          </CardBody>
        </Card>
      ) : guess === "given" ? (
        <Alert tone="success" role="status" title="Your guess was kept">
          {givenWords(task)}
        </Alert>
      ) : (
        <Alert tone="info" title="Nothing is asked here now">
          {isSubmitted
            ? "This study does not ask for a guess, or the stage has closed."
            : "The question comes after the scores: submit your review first."}
        </Alert>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        {nextHref ? (
          <LinkButton
            href={nextHref}
            prefetch={false}
            variant={guess === "open" ? "secondary" : "primary"}
          >
            {guess === "open" ? "Later: on to the next review" : "Continue with the next"}
          </LinkButton>
        ) : null}
        <LinkButton href={reviewHref} prefetch={false} variant="secondary">
          Back to the review
        </LinkButton>
        <LinkButton href={queueHref} variant="secondary">
          All your reviews
        </LinkButton>
      </div>
    </div>
  );
}

function givenWords({ given }: GuessTaskView): string {
  if (!given) return "";
  const certainty = guessWording.certainties.find(({ value }) => value === given.certainty);
  const answer = guessWording.answers[given.answer];
  return `You said: ${answer}${certainty ? ` (${certainty.label.toLowerCase()})` : ""}. It stays as it is.`;
}
