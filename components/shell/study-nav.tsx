"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { currentHref, type NavigationItem } from "./current-item";

export interface StudyNavItem extends NavigationItem {
  /** A short count or word beside the label. */
  badge?: string | number;
}

export interface StudyNavProps {
  items: readonly StudyNavItem[];
  label?: string;
}

/** The parts of a study: a rail beside the page, a line that scrolls sideways on phones. */
export function StudyNav({ items, label = "Study" }: StudyNavProps) {
  const current = currentHref(items, usePathname());
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>("[aria-current]");
    if (link && list.current) {
      list.current.scrollLeft =
        link.offsetLeft - list.current.clientWidth / 2 + link.offsetWidth / 2;
    }
  }, [current]);

  return (
    <nav aria-label={label} className="min-w-0">
      <ul
        ref={list}
        className={classNames(
          "relative -mx-4 flex gap-1 overflow-x-auto border-b border-line px-4 sm:-mx-6 sm:px-6",
          "lg:mx-0 lg:flex-col lg:gap-0.5 lg:overflow-visible lg:border-0 lg:px-0",
        )}
      >
        {items.map((item) => (
          <li key={item.href} className="shrink-0">
            <Link
              href={item.href}
              aria-current={item.href === current ? "page" : undefined}
              className={classNames(
                "flex min-h-10 items-center gap-2 border-b-2 px-3 text-sm font-medium whitespace-nowrap",
                "lg:justify-between lg:rounded-md lg:border-b-0",
                item.href === current
                  ? "border-accent text-ink lg:bg-accent-soft lg:text-accent"
                  : "border-transparent text-muted hover:text-ink lg:hover:bg-sunken",
              )}
            >
              {item.label}
              {item.badge === undefined ? null : <Badge>{item.badge}</Badge>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
