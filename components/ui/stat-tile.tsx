import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface StatTileProps {
  label: ReactNode;
  value: ReactNode;
  hint?: ReactNode;
  tone?: "neutral" | "warning" | "danger";
}

/** One number and what it counts. Put several into a `StatGrid`. */
export function StatTile({ label, value, hint, tone = "neutral" }: StatTileProps) {
  return (
    <div className="flex flex-col rounded-lg border border-line bg-surface px-4 py-3.5 shadow-card">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className={classNames("mt-1 text-2xl font-semibold tabular-nums", tones[tone])}>
        {value}
      </dd>
      {hint ? <dd className="mt-0.5 text-xs text-muted">{hint}</dd> : null}
    </div>
  );
}

export function StatGrid({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <dl
      className={classNames(
        "grid grid-cols-[repeat(auto-fit,minmax(min(9.5rem,100%),1fr))] gap-3 sm:gap-4",
        className,
      )}
    >
      {children}
    </dl>
  );
}

const tones = { neutral: "text-ink", warning: "text-warning", danger: "text-danger" };
