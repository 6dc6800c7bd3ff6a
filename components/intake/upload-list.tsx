import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { FormAction } from "@/lib/entry/action-state";
import type { IntakeOverview } from "@/lib/features/intake/loaders-upload";
import { DiscardUpload } from "./discard-upload";

export interface UploadListProps {
  intake: IntakeOverview;
  /** Left out once uploads can't be discarded any more. */
  discard: FormAction | undefined;
}

const moment = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
});

/** The uploads so far: when, and how many ideas. What they held is sealed. */
export function UploadList({ intake, discard }: UploadListProps) {
  const { studyId, uploads } = intake;
  return (
    <Card>
      <CardHeader
        title="Uploads"
        description={
          uploads.length === 0
            ? "None yet."
            : "What an upload held is sealed: it can't be looked at, only discarded as a whole while intake is open."
        }
      />
      {uploads.length > 0 ? (
        <CardBody>
          <ul className="divide-y divide-line">
            {uploads.map(({ batchId, ideaCount, uploadedAt, discardedAt }) => (
              <li
                key={batchId}
                className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 py-2 text-sm"
              >
                <span className="font-medium tabular-nums">
                  {ideaCount === 1 ? "1 idea" : `${ideaCount} ideas`}
                </span>
                <time dateTime={uploadedAt} className="text-muted">
                  {moment.format(new Date(uploadedAt))} UTC
                </time>
                <span className="ml-auto">
                  {discardedAt ? <Badge>Discarded</Badge> : null}
                  {discard && !discardedAt ? (
                    <DiscardUpload
                      studyId={studyId}
                      batchId={batchId}
                      ideas={ideaCount === 1 ? "1 idea" : `${ideaCount} ideas`}
                      discard={discard}
                    />
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
        </CardBody>
      ) : null}
    </Card>
  );
}
