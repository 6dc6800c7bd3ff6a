import Link from "next/link";
import type { ComponentProps } from "react";
import { buttonStyle, type ButtonStyle } from "./button-style";
import { classNames } from "./class-names";

export type LinkButtonProps = ComponentProps<typeof Link> & ButtonStyle;

/** A link that looks like a button: for going somewhere. For doing something use `Button`. */
export function LinkButton({ variant, size, className, ...rest }: LinkButtonProps) {
  return <Link className={classNames(buttonStyle({ variant, size }), className)} {...rest} />;
}

/** The same for files: a plain anchor, which Next neither prefetches nor routes. */
export function DownloadButton({
  variant = "secondary",
  size,
  className,
  ...rest
}: ComponentProps<"a"> & ButtonStyle) {
  return <a download className={classNames(buttonStyle({ variant, size }), className)} {...rest} />;
}
