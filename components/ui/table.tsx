import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export interface TableProps {
  /** Says what the table holds; also the name of its scroll area. */
  caption: string;
  /** Shows the caption above the table; otherwise it is for screen readers only. */
  captionVisible?: boolean;
  /** Gives the table its own scroll area of at most this height (any CSS length) beneath a sticky header. */
  maxHeight?: string;
  className?: string;
  children: ReactNode;
}

/** A table that scrolls sideways inside its own focusable area, so that the page never does. */
export function Table({ caption, captionVisible, maxHeight, className, children }: TableProps) {
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      style={maxHeight ? { maxHeight } : undefined}
      className={classNames("relative overflow-auto rounded-md", className)}
    >
      <table className="w-full border-collapse text-sm">
        <caption className={captionVisible ? "pb-2 text-left text-sm text-muted" : "sr-only"}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}

export function TableHead({ className, ...rest }: ComponentProps<"thead">) {
  return (
    <thead
      className={classNames(
        "sticky top-0 z-10 bg-surface shadow-[inset_0_-1px_0_var(--line-strong)]",
        className,
      )}
      {...rest}
    />
  );
}

export function TableBody({ className, ...rest }: ComponentProps<"tbody">) {
  return <tbody className={classNames("divide-y divide-line", className)} {...rest} />;
}

export function TableRow({ className, ...rest }: ComponentProps<"tr">) {
  return <tr className={classNames("[tbody_&]:hover:bg-sunken/50", className)} {...rest} />;
}

type CellProps = { numeric?: boolean };

/** A column's heading. */
export function TableHeader({ numeric, className, ...rest }: ComponentProps<"th"> & CellProps) {
  return (
    <th
      scope="col"
      className={classNames(
        "px-3 py-2 align-bottom text-xs font-medium whitespace-nowrap text-muted first:pl-4 last:pr-4",
        numeric ? "text-right" : "text-left",
        className,
      )}
      {...rest}
    />
  );
}

/** For a table's first column: it stays in sight while a wide table scrolls sideways on a phone. */
export const keptInSight = "max-sm:sticky max-sm:left-0 max-sm:z-[1] max-sm:bg-surface";

/** A row's heading: the first cell of a row, where it names the row. */
export function TableRowHeader({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="row"
      className={classNames("px-3 py-2.5 text-left font-medium first:pl-4", className)}
      {...rest}
    />
  );
}

export function TableCell({ numeric, className, ...rest }: ComponentProps<"td"> & CellProps) {
  return (
    <td
      className={classNames(
        "px-3 py-2.5 align-top first:pl-4 last:pr-4",
        numeric && "text-right whitespace-nowrap tabular-nums",
        className,
      )}
      {...rest}
    />
  );
}
