import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface EmptyStateProps {
  title: ReactNode;
  /** What will stand here, and what has to happen first. */
  children?: ReactNode;
  icon?: LucideIcon;
  actions?: ReactNode;
  className?: string;
}

/** Stands where a list has nothing in it yet. */
export function EmptyState({ title, children, icon: Icon, actions, className }: EmptyStateProps) {
  return (
    <div
      className={classNames(
        "flex flex-col items-center rounded-lg border border-dashed border-line-strong px-6 py-12 text-center",
        className,
      )}
    >
      {Icon ? <Icon aria-hidden className="mb-4 size-8 text-muted" strokeWidth={1.5} /> : null}
      <p className="font-semibold">{title}</p>
      {children ? <div className="mt-1.5 max-w-md text-sm text-muted">{children}</div> : null}
      {actions ? <div className="mt-6 flex flex-wrap justify-center gap-3">{actions}</div> : null}
    </div>
  );
}
