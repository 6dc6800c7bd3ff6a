import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  TableRowHeader,
} from "@/components/ui/table";
import { AuditHead, ChainBadge, type AuditChain } from "./audit-head";

export interface AuditLine {
  sequence: string;
  actor: string;
  act: string;
  details: readonly string[];
  /** ISO time. */
  at: string;
  hash: string;
}

export interface AuditTrailProps {
  studyId: string;
  entries: readonly AuditLine[];
  chain: AuditChain;
  isFirstPage: boolean;
  /** The sequence number before which there are older entries. */
  olderThan: string | undefined;
}

/** Every act that mattered in a study, the newest first. */
export function AuditTrail({ studyId, entries, chain, isFirstPage, olderThan }: AuditTrailProps) {
  const path = `/studies/${studyId}/audit`;
  return (
    <>
      <PageHeader
        title="Audit trail"
        badges={<ChainBadge chain={chain} />}
        description="Every act that matters. Each entry is hashed together with the one before it, so that none can be changed or removed unnoticed."
      />
      <AuditHead studyId={studyId} chain={chain} />
      {entries.length === 0 ? (
        <EmptyState title="Nothing has been recorded yet" />
      ) : (
        <Card>
          <AuditTable entries={entries} />
        </Card>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        {isFirstPage ? null : (
          <LinkButton href={path} variant="secondary">
            Newest entries
          </LinkButton>
        )}
        {olderThan ? (
          <LinkButton href={`${path}?before=${olderThan}`} variant="secondary">
            Older entries
          </LinkButton>
        ) : null}
      </div>
    </>
  );
}

function AuditTable({ entries }: Pick<AuditTrailProps, "entries">) {
  return (
    <Table caption="Audit entries, the newest first">
      <TableHead>
        <TableRow>
          <TableHeader>Act</TableHeader>
          <TableHeader>By</TableHeader>
          <TableHeader>Time (UTC)</TableHeader>
          <TableHeader>Hash</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {entries.map((entry) => (
          <TableRow key={entry.sequence}>
            <TableRowHeader className="min-w-56 align-top">
              {entry.act}
              {entry.details.length > 0 ? (
                <span className="mt-0.5 block font-normal text-muted">
                  {entry.details.join(" · ")}
                </span>
              ) : null}
            </TableRowHeader>
            <TableCell>{entry.actor}</TableCell>
            <TableCell className="whitespace-nowrap tabular-nums">
              <time dateTime={entry.at}>{entry.at.slice(0, 19).replace("T", " ")}</time>
            </TableCell>
            <TableCell>
              <code className="text-xs text-muted" title={entry.hash}>
                {entry.hash.slice(0, 12)}
              </code>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
