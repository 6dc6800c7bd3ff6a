import { ShieldAlert, ShieldCheck } from "lucide-react";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { DownloadButton } from "@/components/ui/link-button";

export interface AuditChain {
  entries: number;
  /** The hash of the last entry; undefined where there is none. */
  head: string | undefined;
  broken: { sequence: string; words: string } | undefined;
}

/** Whether a chain holds, its head to publish, and the trail to take away. */
export function AuditHead({ studyId, chain }: { studyId: string; chain: AuditChain }) {
  const file = (name: string) => `/api/studies/${studyId}/audit/${name}`;
  return (
    <>
      {chain.broken ? (
        <Alert tone="danger" title="The chain is broken" className="mb-6">
          The first that does not fit is {chain.broken.words}. The trail was changed outside of
          Assay.
        </Alert>
      ) : null}
      {chain.head ? (
        <Card className="mb-6">
          <CardHeader
            title="Head hash"
            description="It stands for everything recorded so far. Publish it, with today’s date: nobody can then change what came before, not even whoever runs the database."
          />
          <CardBody className="flex flex-wrap items-center gap-3">
            <code className="text-sm break-all">{chain.head}</code>
            <CopyButton text={chain.head} label="Copy head hash" />
          </CardBody>
          <CardBody className="flex flex-wrap items-center gap-3 border-t border-border">
            <DownloadButton href={file("audit.json")}>Download as JSON</DownloadButton>
            <DownloadButton href={file("audit.csv")}>Download as CSV</DownloadButton>
            <p className="text-sm text-muted">
              The JSON names nobody and can be verified by anybody; the CSV is for reading. A
              download is recorded itself.
            </p>
          </CardBody>
        </Card>
      ) : null}
    </>
  );
}

export function ChainBadge({ chain }: { chain: AuditChain }) {
  if (chain.broken) {
    return (
      <Badge tone="danger">
        <ShieldAlert aria-hidden /> Chain broken at {chain.broken.sequence}
      </Badge>
    );
  }
  return (
    <Badge tone="success">
      <ShieldCheck aria-hidden /> Chain verified, {chain.entries}{" "}
      {chain.entries === 1 ? "entry" : "entries"}
    </Badge>
  );
}
