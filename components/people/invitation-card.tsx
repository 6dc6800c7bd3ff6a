import { LinkButton } from "@/components/ui/link-button";
import { roleLabels, type Role } from "@/lib/study/vocabulary";
import { AcceptForm } from "./accept-form";
import { JoinForm } from "./join-form";

export interface InvitationCardProps {
  invitation: {
    token: string;
    studyId: string;
    studyName: string;
    role: Role;
    name: string;
    email: string;
    topics: readonly { id: string; name: string; isChosen: boolean }[];
    signedInAs: { name: string; email: string } | null;
  };
}

/** What an invitation is for, and the form that accepts it. */
export function InvitationCard({ invitation }: InvitationCardProps) {
  const { signedInAs, token, topics } = invitation;
  const path = encodeURIComponent(`/invite/${token}`);
  return (
    <>
      <h1 className="text-2xl font-semibold">Join “{invitation.studyName}”</h1>
      <p className="mt-3 text-muted">
        You are invited as <strong className="text-ink">{roleLabels[invitation.role]}</strong>.{" "}
        {duties[invitation.role]}
      </p>
      <p className="mt-3 mb-8 text-sm text-muted">
        {signedInAs ? (
          <>
            You join as {signedInAs.name} ({signedInAs.email}). Somebody else? Sign out first.
          </>
        ) : (
          <>Here with an account already? </>
        )}
        {signedInAs ? null : (
          <LinkButton href={`/sign-in?callbackUrl=${path}`} variant="secondary" size="small">
            Sign in first
          </LinkButton>
        )}
      </p>
      {signedInAs ? (
        <JoinForm token={token} topics={topics} />
      ) : (
        <AcceptForm invitation={invitation} />
      )}
    </>
  );
}

const duties: Readonly<Record<Role, string>> = {
  organizer: "You set the study up, invite people and see it through.",
  custodian: "You hold the key to what the study hides, until it is opened.",
  analyst: "You work with its results once they are open.",
  author: "You write ideas of your own.",
  executor: "You carry out one idea and hand in a short paper and its code.",
  reviewer: "You read and score work without knowing where it comes from.",
};
