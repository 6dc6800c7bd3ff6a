import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface Definition {
  term: ReactNode;
  description: ReactNode;
}

export interface DefinitionListProps {
  items: readonly Definition[];
  className?: string;
}

/** Terms and what they are: side by side where there is room, one above the other on a phone. */
export function DefinitionList({ items, className }: DefinitionListProps) {
  return (
    <div className="@container">
      <dl className={classNames("divide-y divide-line text-sm", className)}>
        {items.map((item, index) => (
          <div
            key={index}
            className="gap-6 py-3 first:pt-0 last:pb-0 @md:grid @md:grid-cols-[11rem_1fr]"
          >
            <dt className="text-muted">{item.term}</dt>
            <dd className="mt-0.5 min-w-0 break-words @md:mt-0">{item.description}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
