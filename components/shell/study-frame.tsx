import type { ReactNode } from "react";
import { StudyNav, type StudyNavItem } from "./study-nav";

export interface StudyFrameProps {
  items: readonly StudyNavItem[];
  /** Above both columns, such as the study's name and its phase. */
  header?: ReactNode;
  children: ReactNode;
}

/**
 * A study's pages: its navigation at the side (above on phones), the page beside it. A page that marks itself with
 * `data-workspace` (reading and writing side by side) gets the whole room, and leads back by itself.
 */
export function StudyFrame({ items, header, children }: StudyFrameProps) {
  return (
    <div className="group/frame">
      <div className="group-has-data-workspace/frame:hidden">{header}</div>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[12.5rem_minmax(0,1fr)] lg:group-has-data-workspace/frame:grid-cols-[minmax(0,1fr)]">
        <div className="min-w-0 group-has-data-workspace/frame:hidden lg:sticky lg:top-24 lg:self-start">
          <StudyNav items={items} />
        </div>
        <div className="min-w-0">{children}</div>
      </div>
    </div>
  );
}
