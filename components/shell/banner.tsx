import { FlaskConical } from "lucide-react";
import type { ReactNode } from "react";

/** A line above everything that says what kind of data this is: «Simulated data», «Demo». */
export function Banner({ children }: { children: ReactNode }) {
  return (
    <aside
      aria-label="About the data"
      className="flex items-center justify-center gap-2 border-b border-warning/25 bg-warning-soft px-4 py-1.5 text-center text-sm text-warning"
    >
      <FlaskConical aria-hidden className="size-4 shrink-0" />
      <span>{children}</span>
    </aside>
  );
}
