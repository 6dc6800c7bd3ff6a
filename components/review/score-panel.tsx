"use client";

import { useEffect, useRef } from "react";
import { MarkedPhrases } from "@/components/anonymity/marked-phrases";
import { AutosaveNotices } from "@/components/autosave/autosave-notices";
import type { ReviewTaskView } from "@/lib/blinding/views";
import { compareAnswers } from "./compare-answers";
import { MetricQuestion } from "./metric-question";
import { MinutesQuestion } from "./minutes-question";
import { ProblemSummary } from "./problem-summary";
import { messagesFor } from "./problems";
import { ScoreFooter } from "./score-footer";
import { SubmissionHistory } from "./submission-history";
import { SubmissionOutcome } from "./submission-outcome";
import { useReview } from "./use-review";

export interface ScorePanelProps {
  task: ReviewTaskView;
  /** The next task that waits, and the queue. */
  nextHref: string | null;
  queueHref: string;
}

/** The form of a review that can still be written: saved while it is typed, submitted with one button. */
export function ScorePanel({ task, nextHref, queueHref }: ScorePanelProps) {
  const review = useReview(task);
  const { answers, problems, outcome, autosave } = review;
  const summary = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);

  const showTop = () => {
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: "start" });
  };

  useEffect(() => {
    if (outcome.status !== "idle") showTop();
  }, [outcome]);

  const submit = () => {
    if (review.submit()) return;
    // The summary appears with the first try; it is focused once it is there.
    requestAnimationFrame(() => {
      summary.current?.focus({ preventScroll: true });
      summary.current?.scrollIntoView({ block: "start" });
    });
  };

  return (
    <form
      noValidate
      aria-label="Review form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="flex min-h-full flex-col"
    >
      <div className="flex-1 space-y-8 px-4 py-5 sm:px-6">
        <div
          ref={top}
          tabIndex={-1}
          className="outline-none space-y-4 sm:scroll-mt-12 lg:scroll-mt-5"
        >
          <h2 className="text-lg font-semibold">Your review</h2>
          <SubmissionOutcome
            review={review}
            isSubmitted={task.review.isSubmitted}
            nextHref={nextHref}
            guessHref={
              task.review.guess === "open" ? `${queueHref}/${task.assignmentId}/guess` : null
            }
            queueHref={queueHref}
          />
          <AutosaveNotices
            autosave={autosave}
            compare={(mine, theirs) => compareAnswers(task.form, mine, theirs)}
          />
          <ProblemSummary problems={problems} summaryRef={summary} />
          <MarkedPhrases
            phrases={review.marked}
            overrides={review.overrides}
            onFix={review.fixPhrase}
          />
          {task.form.introduction ? (
            <p className="text-sm whitespace-pre-line text-muted">{task.form.introduction}</p>
          ) : null}
        </div>
        <div
          inert={review.isSubmitting}
          className="space-y-10 sm:[&_fieldset]:scroll-mt-12 lg:[&_fieldset]:scroll-mt-4"
        >
          {task.form.metrics.map((metric) => (
            <MetricQuestion
              key={metric.key}
              metric={metric}
              score={answers.scores[metric.key] ?? null}
              rationale={answers.rationales[metric.key] ?? ""}
              rationaleMinimumWords={task.rationaleMinimumWords}
              problems={problems}
              onChange={(score, rationale) => review.setScore(metric.key, score, rationale)}
            />
          ))}
          {task.form.asksMinutes ? (
            <MinutesQuestion
              minutes={answers.minutes}
              errors={messagesFor(problems, "minutes")}
              onChange={review.setMinutes}
            />
          ) : null}
        </div>
        <SubmissionHistory task={task} />
      </div>
      <ScoreFooter review={review} isSubmitted={task.review.isSubmitted} onShowNotices={showTop} />
    </form>
  );
}
