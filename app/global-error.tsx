"use client";

import "./globals.css";

export interface GlobalErrorProps {
  error: Error & { digest?: string };
  retry: () => void;
}

/** Stands in for the whole page when its frame itself broke; so it leans on nothing else. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body>
        <title>Something broke · Assay</title>
        <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center px-4 py-16">
          <h1 className="text-2xl font-semibold">Assay could not be shown</h1>
          <p className="mt-3 text-muted">
            Something went wrong on our side. What was saved before is safe. Try again in a moment.
          </p>
          {error.digest ? (
            <p className="mt-3 text-sm text-muted">
              Reference: <code className="font-mono text-ink">{error.digest}</code>
            </p>
          ) : null}
          <div className="mt-6">
            <button
              type="button"
              onClick={retry}
              className="min-h-10 rounded-md bg-accent px-4 py-2 text-sm font-medium text-accent-ink hover:bg-accent-hover"
            >
              Try again
            </button>
          </div>
        </main>
      </body>
    </html>
  );
}
