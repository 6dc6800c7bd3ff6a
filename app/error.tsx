"use client";

import { PlainShell } from "@/components/shell/plain-shell";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

export interface ErrorPageProps {
  error: Error & { digest?: string };
  /** Fetches the page again and shows it. */
  retry: () => void;
}

/** A page that broke. The cause stays on the server; the reference finds it in the log. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <PlainShell>
      <h1 className="text-2xl font-semibold">This page could not be shown</h1>
      <p className="mt-3 text-muted">
        Something went wrong on our side. What was saved before is safe. Try again; if it happens
        once more, tell the organizer of your study
        {error.digest ? " and give them the reference below" : ""}.
      </p>
      {error.digest ? (
        <p className="mt-3 text-sm text-muted">
          Reference: <code className="font-mono text-ink">{error.digest}</code>
        </p>
      ) : null}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button onClick={retry}>Try again</Button>
        <LinkButton href="/" variant="secondary">
          Go to your studies
        </LinkButton>
      </div>
    </PlainShell>
  );
}
