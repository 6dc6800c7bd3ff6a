import { Badge } from "@/components/ui/badge";
import type { Metric, ReviewFormDefinition } from "@/lib/study/review-form";
import { metricRoleWords } from "./metric-words";

/** A review form, to read. */
export function FormView({ definition }: { definition: ReviewFormDefinition }) {
  return (
    <>
      {definition.introduction ? (
        <p className="mb-4 max-w-prose text-sm whitespace-pre-wrap">{definition.introduction}</p>
      ) : null}
      <ol className="divide-y divide-line border-t border-line">
        {definition.metrics.map((metric, index) => (
          <MetricView key={metric.key} metric={metric} number={index + 1} />
        ))}
        {definition.asksMinutes ? (
          <li className="py-4 text-sm">
            <span className="font-medium">{definition.metrics.length + 1}. Minutes spent</span>
          </li>
        ) : null}
      </ol>
    </>
  );
}

function MetricView({ metric, number }: { metric: Metric; number: number }) {
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="text-sm font-semibold">
          {number}. {metric.name}
        </h3>
        <Badge tone={metric.role === "primary" ? "accent" : "neutral"}>
          {metricRoleWords[metric.role]}
        </Badge>
        <Badge tone="outline">
          {metric.minimum}–{metric.maximum}
        </Badge>
        {metric.rationaleRequired ? <Badge tone="outline">Rationale</Badge> : null}
      </div>
      <p className="mt-1 max-w-prose text-sm">{metric.question}</p>
      {metric.anchors.length > 0 ? (
        <details className="mt-2 text-sm">
          <summary className="cursor-pointer text-muted hover:text-ink">
            {metric.anchors.length === 1 ? "1 anchor" : `${metric.anchors.length} anchors`}
          </summary>
          <dl className="mt-2 grid max-w-prose grid-cols-[2.5rem_1fr] gap-y-1">
            {metric.anchors.map((anchor) => (
              <div key={anchor.score} className="contents">
                <dt className="font-medium tabular-nums">{anchor.score}</dt>
                <dd className="text-muted">{anchor.label}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </li>
  );
}
