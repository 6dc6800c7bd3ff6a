import type { Metadata } from "next";
import { MailPlus } from "lucide-react";
import { InvitationsTable } from "@/components/people/invitations-table";
import { InviteDialog } from "@/components/people/invite-dialog";
import { MembersTable } from "@/components/people/members-table";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadPeople } from "@/lib/features/people/loaders-people";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  const people = await loadPeople(studyId);
  const { members, invitations, roles, topics, humanArms, holdsCustody } = people;
  return (
    <>
      <PageHeader
        title="People"
        description="Who takes part, and in which roles. Everybody joins by a link that works once."
        actions={
          roles.length > 0 ? (
            <InviteDialog studyId={studyId} roles={roles} topics={topics} humanArms={humanArms} />
          ) : null
        }
      />
      <div className="space-y-6">
        <Card>
          <CardHeader title={`Members (${members.filter((m) => !m.isWithdrawn).length})`} />
          <div className="px-1 pb-2 sm:px-2">
            <MembersTable studyId={studyId} members={members} holdsCustody={holdsCustody} />
          </div>
        </Card>
        {invitations.length === 0 ? (
          <EmptyState icon={MailPlus} title="Nobody is invited yet">
            Invite authors, executors and reviewers by a link, one by one or from a list.
          </EmptyState>
        ) : (
          <Card>
            <CardHeader title={`Invitations (${invitations.length})`} />
            <div className="px-1 pb-2 sm:px-2">
              <InvitationsTable studyId={studyId} invitations={invitations} />
            </div>
          </Card>
        )}
      </div>
    </>
  );
}
