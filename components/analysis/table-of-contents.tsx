"use client";

export interface TableOfContentsProps {
  sections: readonly { id: string; title: string }[];
}

/** Ways to the report's parts; one that is closed opens. */
export function TableOfContents({ sections }: TableOfContentsProps) {
  const open = (id: string) => {
    const details = document.getElementById(id)?.closest("details");
    if (details) details.open = true;
  };
  if (sections.length === 0) return null;
  return (
    <nav aria-label="Parts of the report" className="text-sm">
      <ul className="flex flex-wrap gap-x-1 gap-y-1">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={() => open(id)}
              className="inline-block rounded-full border border-line bg-surface px-3 py-1.5 hover:border-ink"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
