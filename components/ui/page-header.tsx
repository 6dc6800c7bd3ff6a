import type { ReactNode } from "react";
import { Breadcrumb, type BreadcrumbItem } from "./breadcrumb";
import { classNames } from "./class-names";

export interface PageHeaderProps {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  breadcrumb?: readonly BreadcrumbItem[];
  /** Badges beside the title. */
  badges?: ReactNode;
  className?: string;
}

/** The head of a page: its one h1, what it is for, and what can be done. */
export function PageHeader(props: PageHeaderProps) {
  const { title, description, actions, breadcrumb, badges, className } = props;
  return (
    <header className={classNames("mb-8", className)}>
      {breadcrumb ? (
        <div className="mb-3">
          <Breadcrumb items={breadcrumb} />
        </div>
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0 flex-1 basis-80">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <h1 className="text-2xl font-semibold sm:text-[1.75rem]">{title}</h1>
            {badges}
          </div>
          {description ? (
            <div className="mt-2 max-w-[68ch] text-[0.9375rem] text-muted">{description}</div>
          ) : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
      </div>
    </header>
  );
}
