"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  TableRowHeader,
} from "@/components/ui/table";
import { revoke } from "@/lib/features/people/actions";
import { roleLabels, type Role } from "@/lib/study/vocabulary";
import { Day } from "./day";

type State = "open" | "accepted" | "expired" | "revoked";

export interface InvitationLine {
  invitationId: string;
  name: string;
  email: string | null;
  role: Role;
  state: State;
  createdAt: string;
  expiresAt: string;
}

const states: Readonly<Record<State, { label: string; tone: BadgeTone }>> = {
  open: { label: "Open", tone: "info" },
  accepted: { label: "Accepted", tone: "success" },
  expired: { label: "Expired", tone: "warning" },
  revoked: { label: "Revoked", tone: "neutral" },
};

/** The study's invitations and where each stands. */
export function InvitationsTable(props: {
  studyId: string;
  invitations: readonly InvitationLine[];
}) {
  return (
    <Table caption="Invitations">
      <TableHead>
        <TableRow>
          <TableHeader>Person</TableHeader>
          <TableHeader>Role</TableHeader>
          <TableHeader>State</TableHeader>
          <TableHeader>Sent</TableHeader>
          <TableHeader>Valid until</TableHeader>
          <TableHeader>
            <span className="sr-only">Actions</span>
          </TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {props.invitations.map((invitation) => (
          <TableRow key={invitation.invitationId}>
            <TableRowHeader className="align-top whitespace-nowrap">
              {invitation.name || invitation.email || "By link"}
              {invitation.name && invitation.email ? (
                <span className="block font-normal text-muted">{invitation.email}</span>
              ) : null}
            </TableRowHeader>
            <TableCell className="whitespace-nowrap">{roleLabels[invitation.role]}</TableCell>
            <TableCell>
              <Badge tone={states[invitation.state].tone}>{states[invitation.state].label}</Badge>
            </TableCell>
            <TableCell>
              <Day value={invitation.createdAt} />
            </TableCell>
            <TableCell>
              <Day value={invitation.expiresAt} />
            </TableCell>
            <TableCell className="py-1.5 text-right">
              {invitation.state === "open" ? (
                <ActionForm action={revoke} className="space-y-2">
                  <input type="hidden" name="studyId" value={props.studyId} />
                  <input type="hidden" name="invitationId" value={invitation.invitationId} />
                  <SubmitButton variant="danger-quiet" size="small">
                    Revoke
                  </SubmitButton>
                </ActionForm>
              ) : null}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
