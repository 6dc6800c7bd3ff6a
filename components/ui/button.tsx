import type { ComponentProps } from "react";
import { buttonStyle, type ButtonStyle } from "./button-style";
import { classNames } from "./class-names";
import { Spinner } from "./spinner";

export interface ButtonProps extends ComponentProps<"button">, ButtonStyle {
  /** Work is under way: the button stays focusable, says so, and does nothing. */
  pending?: boolean;
  /** Replaces the label while pending. */
  pendingLabel?: string;
}

/** A button. `type` is "button" unless said otherwise, so that none submits a form by accident. */
export function Button({
  variant,
  size,
  pending = false,
  pendingLabel,
  className,
  children,
  type = "button",
  ...rest
}: ButtonProps) {
  const whilePending = pending
    ? { "aria-disabled": true, "aria-busy": true, onClick: undefined }
    : {};
  return (
    <button
      type={type}
      className={classNames(buttonStyle({ variant, size }), className)}
      {...rest}
      {...whilePending}
    >
      {pending ? <Spinner /> : null}
      {pending && pendingLabel ? pendingLabel : children}
    </button>
  );
}
