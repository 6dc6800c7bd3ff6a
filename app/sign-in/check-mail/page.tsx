import type { Metadata } from "next";
import { PlainShell } from "@/components/shell/plain-shell";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { loadCheckMail } from "@/lib/features/people/loaders-entry";

export const metadata: Metadata = { title: "Check your mail" };
export const dynamic = "force-dynamic";

export default function CheckMailPage() {
  const { outboxIsOpen } = loadCheckMail();
  return (
    <PlainShell>
      <h1 className="text-2xl font-semibold">Check your mail</h1>
      <p className="mt-3 text-muted">
        If there is an account with that address, a sign-in link is on its way to it. It works once,
        for 20 minutes.
      </p>
      {outboxIsOpen ? (
        <Alert
          className="mt-6"
          title="The demo sends no mail"
          actions={
            <LinkButton href="/outbox" size="small" variant="secondary">
              Open the outbox
            </LinkButton>
          }
        >
          What would have been sent is kept in the outbox.
        </Alert>
      ) : null}
      <div className="mt-6">
        <LinkButton href="/sign-in" variant="secondary">
          Back to signing in
        </LinkButton>
      </div>
    </PlainShell>
  );
}
