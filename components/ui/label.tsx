"use client";

import * as RadixLabel from "@radix-ui/react-label";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export function Label({ className, ...rest }: ComponentProps<typeof RadixLabel.Root>) {
  return (
    <RadixLabel.Root className={classNames("text-sm font-medium text-ink", className)} {...rest} />
  );
}
