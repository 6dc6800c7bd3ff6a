import { Eye } from "lucide-react";
import type { ReactNode } from "react";

export interface HandedInProps {
  /** The file's blind name or the link. */
  name: ReactNode;
  /** Pages, size. */
  facts: readonly string[];
  /** SHA-256 of the file as reviewers get it. */
  sha256?: string;
}

/** What reviewers will get, as they will get it. */
export function HandedIn({ name, facts, sha256 }: HandedInProps) {
  return (
    <div className="flex gap-3 rounded-lg border border-line bg-sunken/60 px-4 py-3.5 text-sm">
      <Eye aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
      <div className="min-w-0">
        <p className="text-muted">This is what reviewers will get</p>
        <p className="mt-0.5 break-words">
          <span className="font-medium">{name}</span>
          {facts.length > 0 ? (
            <span className="text-muted tabular-nums">{` · ${facts.join(" · ")}`}</span>
          ) : null}
        </p>
        {sha256 ? (
          <p className="mt-1 font-mono text-xs break-all text-muted">SHA-256 {sha256}</p>
        ) : null}
      </div>
    </div>
  );
}
