"use client";

import type { RefObject } from "react";
import { Alert } from "@/components/ui/alert";
import type { ShownProblem } from "./problems";
import { goToQuestion, questionId } from "./question-id";

export interface ProblemSummaryProps {
  problems: readonly ShownProblem[];
  summaryRef: RefObject<HTMLDivElement | null>;
}

/** What keeps a review from being submitted; each line leads to its question. */
export function ProblemSummary({ problems, summaryRef }: ProblemSummaryProps) {
  if (problems.length === 0) return null;
  const count = problems.length === 1 ? "One thing is" : `${problems.length} things are`;
  return (
    <Alert
      ref={summaryRef}
      tone="danger"
      tabIndex={-1}
      className="sm:scroll-mt-12 lg:scroll-mt-4"
      title={`${count} missing before you can submit`}
    >
      <ul className="list-disc space-y-1 pl-5">
        {problems.map(({ field, message }) => (
          <li key={`${field}-${message}`}>
            <a
              href={`#${questionId(field)}`}
              onClick={(event) => {
                event.preventDefault();
                goToQuestion(field);
              }}
              className="underline underline-offset-2 hover:no-underline"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
