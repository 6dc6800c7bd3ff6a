import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

export interface SectionProps {
  /** Also the address's fragment. */
  id: string;
  title: string;
  /** What the section answers, and in which unit. */
  intro?: ReactNode;
  /** Whether it is open at first. */
  open?: boolean;
  children: ReactNode;
}

/** A part of the report that opens and closes. */
export function Section({ id, title, intro, open = false, children }: SectionProps) {
  return (
    <details open={open} className="group/section border-t border-line-strong/60 pt-1">
      <summary className="flex min-h-12 list-none items-center gap-2 rounded-md hover:text-accent [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-5 shrink-0 text-muted group-open/section:rotate-90"
        />
        <h2 className="text-lg font-semibold">{title}</h2>
      </summary>
      <div id={id} className="scroll-mt-28 space-y-6 pt-2 pb-8">
        {intro ? <div className="max-w-[76ch] space-y-2 text-[0.9375rem]">{intro}</div> : null}
        {children}
      </div>
    </details>
  );
}
