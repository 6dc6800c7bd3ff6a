import { classNames } from "./class-names";

/** A grey shape in the place of what is still loading. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div aria-hidden className={classNames("h-4 animate-pulse rounded-md bg-sunken", className)} />
  );
}

/** A page that is still loading: a heading and some paragraphs. */
export function PageSkeleton({ label = "Loading…" }: { label?: string }) {
  return (
    <div role="status" className="space-y-8">
      <span className="sr-only">{label}</span>
      <div className="space-y-3">
        <Skeleton className="h-8 w-64 max-w-full" />
        <Skeleton className="w-full max-w-xl" />
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <Skeleton className="h-24 rounded-lg" />
        <Skeleton className="h-24 rounded-lg" />
        <Skeleton className="h-24 rounded-lg" />
      </div>
      <Skeleton className="h-64 rounded-lg" />
    </div>
  );
}
