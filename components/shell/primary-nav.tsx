"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { currentHref, type NavigationItem } from "./current-item";

/** The app's main navigation, for the top bar. */
export function PrimaryNav({ items }: { items: readonly NavigationItem[] }) {
  const current = currentHref(items, usePathname());
  return (
    <nav aria-label="Main">
      <ul className="flex gap-1 overflow-x-auto p-1">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.href === current ? "page" : undefined}
              className={classNames(
                "flex min-h-9 items-center rounded-md px-3 text-sm font-medium whitespace-nowrap",
                item.href === current
                  ? "bg-accent-soft text-accent"
                  : "text-muted hover:bg-sunken hover:text-ink",
              )}
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
