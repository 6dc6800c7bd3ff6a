"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, type ButtonProps } from "./button";

export interface CopyButtonProps extends Omit<ButtonProps, "onClick" | "children"> {
  text: string;
  label?: string;
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({
  text,
  label = "Copy",
  variant = "secondary",
  size = "small",
  ...rest
}: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"none" | "copied" | "failed">("none");

  useEffect(() => {
    if (outcome === "none") return;
    const timer = setTimeout(() => setOutcome("none"), 4000);
    return () => clearTimeout(timer);
  }, [outcome]);

  const words = { none: label, copied: "Copied", failed: "Could not copy" }[outcome];
  return (
    <Button
      variant={variant}
      size={size}
      onClick={async () => setOutcome((await copyText(text)) ? "copied" : "failed")}
      {...rest}
    >
      {outcome === "copied" ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{words}</span>
    </Button>
  );
}

/** Browsers give the clipboard to https and localhost only; elsewhere the older way still works. */
async function copyText(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
    const area = document.createElement("textarea");
    area.value = text;
    area.style.position = "fixed";
    area.style.opacity = "0";
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
  } catch {
    return false;
  }
}
