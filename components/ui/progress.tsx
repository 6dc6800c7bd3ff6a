import { classNames } from "./class-names";

export interface ProgressProps {
  /** Says what advances. */
  label: string;
  value: number;
  maximum: number;
  /** Hides the words; the bar keeps its name for screen readers. */
  bare?: boolean;
  className?: string;
}

/** How much of a whole is done. */
export function Progress({ label, value, maximum, bare = false, className }: ProgressProps) {
  const share = maximum > 0 ? Math.min(1, Math.max(0, value / maximum)) : 0;
  return (
    <div className={className}>
      {bare ? null : (
        <div className="mb-1.5 flex justify-between gap-3 text-sm">
          <span>{label}</span>
          <span className="text-muted tabular-nums">
            {value} of {maximum}
          </span>
        </div>
      )}
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={maximum}
        aria-valuenow={value}
        aria-valuetext={`${value} of ${maximum}`}
        className="h-2 overflow-hidden rounded-full bg-sunken ring-1 ring-line ring-inset"
      >
        <div
          className={classNames("h-full rounded-full bg-accent", share > 0 && "min-w-2")}
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}
