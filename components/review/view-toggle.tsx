"use client";

import { classNames } from "@/components/ui/class-names";

export type WorkspaceView = "read" | "score";

const labels: Record<WorkspaceView, string> = { read: "Read", score: "Score" };

export interface ViewToggleProps {
  view: WorkspaceView;
  onChange: (view: WorkspaceView) => void;
}

/** On narrow screens one column is seen at a time. */
export function ViewToggle({ view, onChange }: ViewToggleProps) {
  return (
    <div
      role="group"
      aria-label="Show"
      className="grid grid-cols-2 gap-1 rounded-lg border border-line bg-sunken p-1"
    >
      {(["read", "score"] as const).map((option) => (
        <button
          key={option}
          type="button"
          aria-pressed={view === option}
          onClick={() => onChange(option)}
          className={classNames(
            "min-h-10 rounded-md text-sm font-medium",
            view === option ? "bg-surface text-ink shadow-card" : "text-muted hover:text-ink",
          )}
        >
          {labels[option]}
        </button>
      ))}
    </div>
  );
}
