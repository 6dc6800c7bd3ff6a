import type { Metadata } from "next";
import { InvitationCard } from "@/components/people/invitation-card";
import { Banner } from "@/components/shell/banner";
import { PlainShell } from "@/components/shell/plain-shell";
import { LinkButton } from "@/components/ui/link-button";
import { loadInvitation } from "@/lib/features/people/loaders-people";

export const metadata: Metadata = { title: "Invitation" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await loadInvitation(token);
  if (!invitation) {
    return (
      <PlainShell>
        <h1 className="text-2xl font-semibold">This invitation is closed</h1>
        <p className="mt-3 text-muted">
          The link was used already, was taken back, or has expired. Ask the organizer who sent it
          for a new one. If you have joined with it, your study is in your list.
        </p>
        <div className="mt-6">
          <LinkButton href="/studies">Go to your studies</LinkButton>
        </div>
      </PlainShell>
    );
  }
  return (
    <PlainShell banner={invitation.isSimulated ? <Banner>Simulated data</Banner> : null}>
      <InvitationCard invitation={invitation} />
    </PlainShell>
  );
}
