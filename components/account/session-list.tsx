"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";
import {
  endOtherSessions,
  endSession,
  signOutEverywhere,
} from "@/lib/features/people/actions-account";
import { Moment } from "./moment";

export interface SessionListProps {
  sessions: readonly {
    sessionId: string;
    browser: string;
    openedAt: string;
    lastSeenAt: string;
    isThisOne: boolean;
  }[];
}

/** The browsers in which a person is signed in, each with the way to sign it out. */
export function SessionList({ sessions }: SessionListProps) {
  return (
    <>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li
            key={session.sessionId}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3"
          >
            <div className="text-sm">
              <p className="font-medium">
                {session.browser} {session.isThisOne ? <Badge tone="accent">This one</Badge> : null}
              </p>
              <p className="text-muted">
                Signed in <Moment value={session.openedAt} />, last seen{" "}
                <Moment value={session.lastSeenAt} />
              </p>
            </div>
            {session.isThisOne ? null : (
              <ActionForm action={endSession} className="space-y-2">
                <input type="hidden" name="sessionId" value={session.sessionId} />
                <SubmitButton
                  variant="danger-quiet"
                  size="small"
                  aria-label={`Sign out ${session.browser}`}
                >
                  Sign out
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-3">
        {sessions.length > 1 ? (
          <ActionForm action={endOtherSessions} className="space-y-3">
            <SubmitButton variant="secondary">Sign out the others</SubmitButton>
          </ActionForm>
        ) : null}
        <ActionForm action={signOutEverywhere} className="space-y-3">
          <SubmitButton variant="danger-quiet">Sign out everywhere</SubmitButton>
        </ActionForm>
      </div>
    </>
  );
}
