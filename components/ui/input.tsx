"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { useFieldControl, useTypedValue } from "./field-context";

/** A one-line text input. Inside a `Field` it takes id, name and description from there. */
export function Input({ className, defaultValue, ...own }: ComponentProps<"input">) {
  const props = useFieldControl(own);
  const typed = useTypedValue(defaultValue);
  const secret = own.type === "password" || own.type === "file";
  return (
    <input
      {...props}
      {...(own.value === undefined && !secret ? { defaultValue: typed } : {})}
      className={classNames("control", className)}
    />
  );
}
