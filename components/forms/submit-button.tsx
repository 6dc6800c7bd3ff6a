"use client";

import { useState, type ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "@/components/ui/button";
import { useFormState } from "./form-context";

/** Submits the form around it and shows that it is at work. Also works in a plain `<form action={…}>`. */
export function SubmitButton({ pendingLabel, ...rest }: Omit<ButtonProps, "type" | "pending">) {
  const form = useFormState();
  const plainForm = useFormStatus();
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const ownTurn = !form?.pendingButton || form.pendingButton.isSameNode(button);
  const busy = form ? form.pending : plainForm.pending;
  return (
    <Button
      ref={setButton}
      type="submit"
      pending={busy && ownTurn}
      {...(pendingLabel ? { pendingLabel } : {})}
      {...rest}
      {...(busy && !ownTurn ? { "aria-disabled": true } : {})}
    />
  );
}

/** The row of buttons that ends a form. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3 pt-2">{children}</div>;
}
