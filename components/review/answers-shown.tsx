import type { ReviewAnswers } from "@/lib/study/review-answers";
import type { Metric, ReviewFormDefinition } from "@/lib/study/review-form";

/** A review as it was written, to be read. */
export function AnswersShown(props: { form: ReviewFormDefinition; answers: ReviewAnswers }) {
  const { form, answers } = props;
  return (
    <dl className="divide-y divide-line">
      {form.metrics.map((metric) => (
        <div key={metric.key} className="py-4 first:pt-0 last:pb-0">
          <dt className="text-sm font-semibold">{metric.name}</dt>
          <dd className="mt-1 space-y-2 text-sm">
            <p>{describeScore(metric, answers.scores[metric.key])}</p>
            {answers.rationales[metric.key] ? (
              <p className="break-words whitespace-pre-wrap text-muted">
                {answers.rationales[metric.key]}
              </p>
            ) : null}
          </dd>
        </div>
      ))}
      {form.asksMinutes ? (
        <div className="py-4 last:pb-0">
          <dt className="text-sm font-semibold">Minutes spent</dt>
          <dd className="mt-1 text-sm">{answers.minutes ?? "Not answered"}</dd>
        </div>
      ) : null}
    </dl>
  );
}

function describeScore(metric: Metric, score: number | undefined): string {
  if (score === undefined) return "Not answered";
  const anchor = metric.anchors.find((candidate) => candidate.score === score);
  return `${score} of ${metric.maximum}${anchor ? `: ${anchor.label}` : ""}`;
}
