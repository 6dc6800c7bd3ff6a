import { classNames } from "@/components/ui/class-names";

/** The sign: an A whose crossbar is a balance that tips from one score to the next. */
export function Sign({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={classNames("size-7", className)}>
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <g fill="none" strokeLinecap="round" strokeLinejoin="round" className="stroke-accent-ink">
        <path d="M7 25 16 6.5 25 25" strokeWidth="2.6" />
        <path d="M10.4 19.6 21.6 15.4" strokeWidth="2" />
      </g>
      <g className="fill-accent-ink">
        <circle cx="10.4" cy="19.6" r="2.6" />
        <circle cx="21.6" cy="15.4" r="2.6" />
      </g>
    </svg>
  );
}

/** The sign with the name beside it. */
export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={classNames("flex items-center gap-2.5", className)}>
      <Sign />
      <span className="text-lg font-semibold tracking-tight">Assay</span>
    </span>
  );
}
