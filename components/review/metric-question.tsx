"use client";

import type { KeyboardEvent } from "react";
import { ScoreScale } from "@/components/forms/score-scale";
import type { Metric } from "@/lib/study/review-form";
import { messagesFor, type ShownProblem } from "./problems";
import { questionId } from "./question-id";

export interface MetricQuestionProps {
  metric: Metric;
  score: number | null;
  rationale: string;
  rationaleMinimumWords: number;
  problems: readonly ShownProblem[];
  onChange: (score: number | null, rationale: string) => void;
}

/** One question of the form. In its row of numbers the digits choose as the arrow keys do; 0 stands for 10. */
export function MetricQuestion(props: MetricQuestionProps) {
  const { metric, score, rationale, rationaleMinimumWords, problems, onChange } = props;
  const id = questionId(metric.key);

  // Beside the question its name needn't be said again.
  const messagesBeside = (field: string) =>
    messagesFor(problems, field).map((message) => withoutName(message, metric.name));

  const chooseByDigit = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (!target.matches("input[type=radio]") || !/^\d$/.test(event.key)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typed = Number(event.key);
    const wanted = typed === 0 && metric.minimum > 0 ? 10 : typed;
    if (wanted < metric.minimum || wanted > metric.maximum) return;
    event.preventDefault();
    onChange(wanted, rationale);
    document.getElementById(wanted === metric.minimum ? id : `${id}-${wanted}`)?.focus();
  };

  return (
    <div onKeyDown={chooseByDigit}>
      <ScoreScale
        id={id}
        question={metric.name}
        description={metric.question}
        minimum={metric.minimum}
        maximum={metric.maximum}
        anchors={metric.anchors.map((anchor) => ({ value: anchor.score, label: anchor.label }))}
        value={score}
        rationale={rationale}
        rationaleAsked={metric.rationaleRequired ? "required" : "none"}
        wordLimits={{ minimum: Math.max(1, rationaleMinimumWords) }}
        errors={{
          value: messagesBeside(metric.key),
          rationale: messagesBeside(`${metric.key}-rationale`),
        }}
        onChange={(answer) => onChange(answer.value, answer.rationale)}
      />
    </div>
  );
}

function withoutName(message: string, name: string): string {
  const rest = message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
