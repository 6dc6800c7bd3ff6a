import type { Metadata } from "next";
import { KeptMails } from "@/components/account/kept-mails";
import { DemoBanner, SignedInShell } from "@/components/account/signed-in-shell";
import { AppShell } from "@/components/shell/app-shell";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadOutbox, loadShell, type OutboxPage } from "@/lib/features/people/loaders-entry";

export const metadata: Metadata = { title: "Outbox" };
export const dynamic = "force-dynamic";

export default async function OutboxRoute() {
  const outbox = await loadOutbox();
  if (outbox.isSignedIn) {
    return (
      <SignedInShell shell={await loadShell()}>
        <Outbox {...outbox} />
      </SignedInShell>
    );
  }
  return (
    <AppShell
      banner={<DemoBanner />}
      account={
        <LinkButton href="/sign-in" variant="secondary" size="small">
          Sign in
        </LinkButton>
      }
    >
      <Outbox {...outbox} />
    </AppShell>
  );
}

function Outbox({ isSentBySmtp, mails }: OutboxPage) {
  if (isSentBySmtp) {
    return (
      <>
        <PageHeader title="Outbox" />
        <Alert>Mail goes out by SMTP; nothing is kept here.</Alert>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Outbox"
        description="No mail server is configured, so mail is kept here instead of being sent."
      />
      <KeptMails mails={mails} />
    </>
  );
}
