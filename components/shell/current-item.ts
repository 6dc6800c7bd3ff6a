export interface NavigationItem {
  href: string;
  label: string;
  /** Decided by the address where missing. */
  current?: boolean;
}

/** The item a page belongs to: the one said to be current, else the longest address that leads to the page. */
export function currentHref(items: readonly NavigationItem[], pathname: string): string | null {
  const told = items.find((item) => item.current);
  if (told) return told.href;
  const matching = items
    .filter((item) => item.current !== false && leadsTo(item.href, pathname))
    .sort((a, b) => b.href.length - a.href.length);
  return matching[0]?.href ?? null;
}

function leadsTo(href: string, pathname: string): boolean {
  if (href === "/") return pathname === "/";
  return pathname === href || pathname.startsWith(`${href}/`);
}
