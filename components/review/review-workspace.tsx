"use client";

import { useLayoutEffect, useRef, useState, type CSSProperties } from "react";
import { classNames } from "@/components/ui/class-names";
import type { ReviewTaskView } from "@/lib/blinding/views";
import { ClosedReview } from "./closed-review";
import { IdeaReader } from "./idea-reader";
import { ScorePanel } from "./score-panel";
import { useTopOffset } from "./use-top-offset";
import { ViewToggle, type WorkspaceView } from "./view-toggle";
import { WorkReader } from "./work-reader";
import { WorkspaceHeader } from "./workspace-header";

export interface ReviewWorkspaceProps {
  task: ReviewTaskView;
  /** Which of the reviewer's tasks this is, from 1. */
  position: number;
  total: number;
  nextHref: string | null;
  queueHref: string;
}

const column = "min-w-0 rounded-lg border border-line bg-surface shadow-card lg:min-h-0";

/**
 * Reading on the left, scoring on the right, each scrolling by itself; on narrow screens one at a time, each at the
 * place where it was left.
 */
export function ReviewWorkspace(props: ReviewWorkspaceProps) {
  const { task, nextHref, queueHref } = props;
  const [view, setView] = useState<WorkspaceView>("read");
  const places = useRef<Record<WorkspaceView, number>>({ read: 0, score: 0 });

  const change = (next: WorkspaceView) => {
    places.current[view] = window.scrollY;
    setView(next);
  };
  const [frame, top] = useTopOffset();
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current) window.scrollTo({ top: places.current[view], behavior: "instant" });
    isFirst.current = false;
  }, [view]);

  return (
    <div
      ref={frame}
      data-workspace
      style={top === null ? undefined : ({ "--workspace-top": `${top}px` } as CSSProperties)}
      className="flex flex-col lg:-mb-16 lg:h-[calc(100dvh-var(--workspace-top,7.5rem)-1rem)] lg:min-h-112"
    >
      <WorkspaceHeader {...props} />
      <div className="sticky top-0 z-30 -mx-4 mb-3 bg-paper px-4 py-2 sm:top-14 sm:-mx-6 sm:px-6 lg:hidden">
        <ViewToggle view={view} onChange={change} />
      </div>
      <div className="grid gap-5 lg:min-h-0 lg:flex-1 lg:grid-cols-2">
        <section
          aria-label={task.execution ? "The executed work" : "The idea"}
          className={classNames(
            column,
            task.execution ? "lg:overflow-hidden" : "lg:overflow-y-auto",
            view === "score" && "max-lg:hidden",
          )}
        >
          {task.execution ? (
            <WorkReader task={task} work={task.execution} />
          ) : (
            <IdeaReader idea={task.idea} topic={task.topic} />
          )}
        </section>
        <section
          aria-label="The review"
          className={classNames(column, "lg:overflow-y-auto", view === "read" && "max-lg:hidden")}
        >
          {task.isOpen ? (
            <ScorePanel task={task} nextHref={nextHref} queueHref={queueHref} />
          ) : (
            <ClosedReview task={task} />
          )}
        </section>
      </div>
    </div>
  );
}
