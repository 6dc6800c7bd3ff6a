import { ChevronRight } from "lucide-react";
import type { ReviewTaskView } from "@/lib/blinding/views";
import { AnswersShown } from "./answers-shown";

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** Every state of the review that was submitted, for its author. The last one counts. */
export function SubmissionHistory({ task }: { task: ReviewTaskView }) {
  const { submissions } = task.review;
  if (submissions.length === 0) return null;
  return (
    <section aria-labelledby="history" className="space-y-2">
      <h3 id="history" className="text-sm font-semibold">
        What you submitted
      </h3>
      <p className="text-sm text-muted">Only you see this list. The last submission counts.</p>
      <ol className="divide-y divide-line rounded-md border border-line">
        {submissions.map((submission, index) => (
          <li key={submission.number}>
            <details className="group">
              <summary className="flex min-h-11 list-none items-center gap-2 px-3 py-2 text-sm">
                <ChevronRight
                  aria-hidden
                  className="size-4 shrink-0 text-muted group-open:rotate-90"
                />
                <span className="font-medium">Submission {submission.number}</span>
                {index === 0 ? <span className="text-success">counts</span> : null}
                <time
                  dateTime={submission.submittedAt}
                  suppressHydrationWarning
                  className="ml-auto text-muted"
                >
                  {moment.format(new Date(submission.submittedAt))}
                </time>
              </summary>
              <div className="border-t border-line px-4 py-4">
                <AnswersShown form={task.form} answers={submission.answers} />
              </div>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
