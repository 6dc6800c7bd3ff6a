"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { useFieldControl, useTypedValue } from "./field-context";

/** The browser's own select in the project's dress: works with a keyboard, on phones and without scripts. */
export function Select({ className, defaultValue, children, ...own }: ComponentProps<"select">) {
  const props = useFieldControl(own);
  const typed = useTypedValue(defaultValue);
  return (
    <div className={classNames("relative", className)}>
      <select
        {...props}
        {...(own.value === undefined ? { defaultValue: typed } : {})}
        className="control appearance-none truncate pr-9"
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
      />
    </div>
  );
}
