import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

/** A framed part of a page. */
export function Card({ className, ...rest }: ComponentProps<"section">) {
  return (
    <section
      className={classNames("rounded-lg border border-line bg-surface shadow-card", className)}
      {...rest}
    />
  );
}

export interface CardHeaderProps {
  title: ReactNode;
  description?: ReactNode;
  /** Buttons or links at the end of the line. */
  actions?: ReactNode;
  level?: "h2" | "h3" | "h4";
  className?: string;
}

export function CardHeader({ title, description, actions, level, className }: CardHeaderProps) {
  const Heading = level ?? "h2";
  return (
    <header
      className={classNames(
        "flex flex-wrap items-start justify-between gap-x-4 gap-y-3 px-5 pt-5 pb-3 sm:px-6",
        className,
      )}
    >
      <div className="min-w-0">
        <Heading className="text-base font-semibold">{title}</Heading>
        {description ? (
          <div className="mt-1 max-w-prose text-sm text-muted">{description}</div>
        ) : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </header>
  );
}

export function CardBody({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div className={classNames("px-5 pt-2 pb-5 first:pt-5 sm:px-6 sm:pb-6", className)} {...rest} />
  );
}

export function CardFooter({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div
      className={classNames(
        "flex flex-wrap items-center gap-3 rounded-b-lg border-t border-line px-5 py-4 sm:px-6",
        className,
      )}
      {...rest}
    />
  );
}
