import type { ReactNode } from "react";
import { StudyNav, type StudyNavItem } from "./study-nav";

export interface StudyFrameProps {
  items: readonly StudyNavItem[];
  /** Above both columns, such as the study's name and its phase. */
  header?: ReactNode;
  children: ReactNode;
}

/** A study's pages: its navigation at the side (above on phones), the page beside it. */
export function StudyFrame({ items, header, children }: StudyFrameProps) {
  return (
    <div>
      {header}
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[12.5rem_minmax(0,1fr)]">
        <div className="min-w-0 lg:sticky lg:top-24 lg:self-start">
          <StudyNav items={items} />
        </div>
        <div className="min-w-0">{children}</div>
      </div>
    </div>
  );
}
