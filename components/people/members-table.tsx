import { Badge } from "@/components/ui/badge";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  TableRowHeader,
} from "@/components/ui/table";
import { roleLabels, type Role } from "@/lib/study/vocabulary";
import { Day } from "./day";
import { MemberActions } from "./member-actions";

export interface MemberLine {
  memberId: string;
  name: string;
  email: string;
  roles: readonly Role[];
  institution: string;
  conflictEmails: readonly string[];
  maximumReviews: number;
  topics: readonly string[];
  joinedAt: string;
  isWithdrawn: boolean;
  isSelf: boolean;
}

export interface MembersTableProps {
  studyId: string;
  members: readonly MemberLine[];
  holdsCustody: boolean;
}

const dash = <span className="text-muted">–</span>;

/** Everybody who has or had a part in the study. */
export function MembersTable({ studyId, members, holdsCustody }: MembersTableProps) {
  return (
    <Table caption="Members">
      <TableHead>
        <TableRow>
          <TableHeader>Name</TableHeader>
          <TableHeader>Roles</TableHeader>
          <TableHeader>Institution</TableHeader>
          <TableHeader>Topics</TableHeader>
          <TableHeader numeric>Reviews at most</TableHeader>
          <TableHeader numeric>Conflicts</TableHeader>
          <TableHeader>Joined</TableHeader>
          <TableHeader>
            <span className="sr-only">Actions</span>
          </TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {members.map((member) => (
          <TableRow key={member.memberId} className={member.isWithdrawn ? "text-muted" : ""}>
            <TableRowHeader className="align-top whitespace-nowrap">
              {member.name} {member.isSelf ? <Badge>You</Badge> : null}
              <span className="block font-normal text-muted">{member.email}</span>
            </TableRowHeader>
            <TableCell>
              <span className="flex flex-wrap gap-1">
                {member.isWithdrawn ? <Badge tone="warning">Withdrawn</Badge> : null}
                {member.roles.map((role) => (
                  <Badge key={role} tone="outline">
                    {roleLabels[role]}
                  </Badge>
                ))}
              </span>
            </TableCell>
            <TableCell className="min-w-36">{member.institution || dash}</TableCell>
            <TableCell className="min-w-36">{topicsOf(member) ?? dash}</TableCell>
            <TableCell numeric>
              {member.roles.includes("reviewer") ? member.maximumReviews : dash}
            </TableCell>
            <TableCell numeric>
              {member.conflictEmails.length > 0 ? (
                <span title={member.conflictEmails.join(", ")}>{member.conflictEmails.length}</span>
              ) : (
                dash
              )}
            </TableCell>
            <TableCell>
              <Day value={member.joinedAt} />
            </TableCell>
            <TableCell className="text-right">
              {member.isWithdrawn ? null : (
                <MemberActions studyId={studyId} member={member} holdsCustody={holdsCustody} />
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function topicsOf(member: MemberLine): string | undefined {
  const usesTopics = member.roles.includes("reviewer") || member.roles.includes("executor");
  if (!usesTopics) return undefined;
  return member.topics.length === 0 ? "Every topic" : member.topics.join(", ");
}
