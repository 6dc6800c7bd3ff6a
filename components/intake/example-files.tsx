import { DownloadButton } from "@/components/ui/link-button";
import type { IntakeOverview } from "@/lib/features/intake/loaders-upload";
import { ideaColumns, snakeCase } from "@/lib/features/intake/idea-columns";

/** What a file must hold, and one of each format to begin from. */
export function ExampleFiles({ examples }: { examples: IntakeOverview["examples"] }) {
  return (
    <div className="rounded-md bg-sunken px-4 py-4 text-sm">
      <h3 className="font-medium">What the file holds</h3>
      <p className="mt-1 max-w-prose text-muted">
        One idea a row (CSV), a line (JSONL) or an item of the list (JSON), with these keys:
      </p>
      <ul className="mt-2 flex flex-wrap gap-1.5">
        {ideaColumns.map(({ key, isOptional }) => (
          <li key={key} className="rounded border border-line bg-surface px-1.5 py-0.5">
            <code className="text-xs">{snakeCase(key)}</code>
            {isOptional ? <span className="text-xs text-muted"> (optional)</span> : null}
          </li>
        ))}
      </ul>
      <p className="mt-4 text-muted">Examples with made-up ideas, ready to be uploaded:</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {examples.map(({ format, fileName, text }) => (
          <DownloadButton
            key={format}
            size="small"
            download={fileName}
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          >
            {format.toUpperCase()}
          </DownloadButton>
        ))}
      </div>
    </div>
  );
}
