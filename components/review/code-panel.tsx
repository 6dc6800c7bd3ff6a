import { Download, ExternalLink } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { formatBytes } from "@/components/ui/format-bytes";
import { DownloadButton } from "@/components/ui/link-button";

export interface CodePanelProps {
  /** Null where no archive was handed in. */
  href: string | null;
  byteSize: number | null;
  snapshotUrl: string | null;
}

/** The code of an executed work: an archive, a link to a blind snapshot, or both. */
export function CodePanel({ href, byteSize, snapshotUrl }: CodePanelProps) {
  if (!href && !snapshotUrl) {
    return (
      <div className="p-4 sm:p-6">
        <EmptyState title="No code was handed in">Judge the work by its paper.</EmptyState>
      </div>
    );
  }
  return (
    <div className="max-w-prose space-y-6 px-4 py-5 text-sm sm:px-6">
      {href ? (
        <section className="space-y-3">
          <h3 className="text-base font-semibold">Archive</h3>
          <p className="text-muted">
            A zip file{byteSize === null ? "" : ` of ${formatBytes(byteSize)}`}. Run code from
            others in a place of its own, such as a container.
          </p>
          <DownloadButton href={href}>
            <Download aria-hidden /> Download the code
          </DownloadButton>
        </section>
      ) : null}
      {snapshotUrl ? (
        <section className="space-y-3">
          <h3 className="text-base font-semibold">Snapshot</h3>
          <p className="text-muted">
            An anonymised copy of the repository, on another site. Please do not look for who wrote
            it.
          </p>
          <a
            href={snapshotUrl}
            target="_blank"
            rel="noopener noreferrer"
            className="text-link inline-flex items-center gap-1.5 break-all"
          >
            {snapshotUrl} <ExternalLink aria-hidden className="size-4 shrink-0" />
            <span className="sr-only">(opens in a new tab)</span>
          </a>
        </section>
      ) : null}
    </div>
  );
}
