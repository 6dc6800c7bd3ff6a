import { Alert } from "@/components/ui/alert";
import type { ReviewTaskView } from "@/lib/blinding/views";
import { emptyAnswers } from "@/lib/study/review-answers";
import { sameAnswers } from "@/lib/study/same-answers";
import { AnswersShown } from "./answers-shown";
import { SubmissionHistory } from "./submission-history";

/** A review after its stage closed: to be read, by the person who wrote it. */
export function ClosedReview({ task }: { task: ReviewTaskView }) {
  const { isSubmitted, answers, submissions } = task.review;
  const counted = submissions[0]?.answers ?? answers;
  const isEmpty = sameAnswers(counted, emptyAnswers);
  return (
    <div className="space-y-6 px-4 py-5 sm:px-6">
      <h2 className="text-lg font-semibold">Your review</h2>
      <Alert tone={isSubmitted ? "info" : "warning"} title="This stage has closed">
        {isSubmitted
          ? "What you submitted counts; it can no longer be changed."
          : isEmpty
            ? "You did not write this review."
            : "This review was not submitted and does not count. What you wrote is still here to read."}
      </Alert>
      {isEmpty ? null : <AnswersShown form={task.form} answers={counted} />}
      {submissions.length > 1 ? <SubmissionHistory task={task} /> : null}
    </div>
  );
}
