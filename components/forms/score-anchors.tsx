"use client";

import { classNames } from "@/components/ui/class-names";

export interface ScoreAnchor {
  value: number;
  label: string;
}

export interface ScoreAnchorsProps {
  anchors: readonly ScoreAnchor[];
  value: number | null;
  idOf: (score: number) => string;
  disabled?: boolean | undefined;
  className?: string;
}

/** What the numbers of a scale mean. Each line is a second label of its radio button: clicking it chooses. */
export function ScoreAnchors({ anchors, value, idOf, disabled, className }: ScoreAnchorsProps) {
  return (
    <ul className={classNames("min-w-0 space-y-0.5 text-sm", className)}>
      {anchors.map((anchor) => (
        <li key={anchor.value}>
          <label
            htmlFor={idOf(anchor.value)}
            className={classNames(
              "grid grid-cols-[1.75rem_1fr] gap-x-2 rounded-md border-l-2 border-transparent px-2 py-1.5",
              disabled ? "" : "cursor-pointer hover:bg-sunken",
              anchor.value === value ? "border-accent bg-accent-soft text-ink" : "text-muted",
            )}
          >
            <span aria-hidden className="text-right font-semibold tabular-nums">
              {anchor.value}
            </span>
            <span>{anchor.label}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
