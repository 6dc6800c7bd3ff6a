import { Alert } from "@/components/ui/alert";
import { CopyButton } from "@/components/ui/copy-button";

export interface NewLinksProps {
  message: string;
  links: readonly { label: string; text: string }[];
}

/** The links of invitations that were just made: shown this once. */
export function NewLinks({ message, links }: NewLinksProps) {
  const all = links.map(({ label, text }) => `${label}\t${text}`).join("\n");
  return (
    <div className="space-y-4">
      <Alert tone="success" role="status">
        {message}
      </Alert>
      <ul className="divide-y divide-line">
        {links.map(({ label, text }) => (
          <li key={text} className="flex items-center gap-3 py-3">
            <div className="min-w-0 flex-1 text-sm">
              <p className="font-medium">{label}</p>
              <p className="truncate font-mono text-xs text-muted" data-invitation-link>
                {text}
              </p>
            </div>
            <CopyButton text={text} aria-label={`Copy the link for ${label}`} />
          </li>
        ))}
      </ul>
      {links.length > 1 ? <CopyButton text={all} label="Copy all, one a line" /> : null}
    </div>
  );
}
