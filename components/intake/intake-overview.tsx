import type { FormAction } from "@/lib/entry/action-state";
import type { IntakeOverview as Intake } from "@/lib/features/intake/loaders-upload";
import { Alert } from "@/components/ui/alert";
import { PageHeader } from "@/components/ui/page-header";
import { StatGrid, StatTile } from "@/components/ui/stat-tile";
import { TopicCounts } from "./topic-counts";
import { UploadForm } from "./upload-form";
import { UploadList } from "./upload-list";

export interface IntakeOverviewProps {
  intake: Intake;
  upload: FormAction;
  discard: FormAction;
}

/** What an organizer sees of intake: how far the authors are, and the uploads of machine arms. */
export function IntakeOverview({ intake, upload, discard }: IntakeOverviewProps) {
  const { phase, authors, topics, uploads } = intake;
  const isOpen = phase === "intake";
  const sum = (key: "submitted" | "drafted" | "sealed") =>
    topics.reduce((total, topic) => total + topic[key], 0);
  const uploaded = uploads
    .filter(({ discardedAt }) => discardedAt === null)
    .reduce((total, { ideaCount }) => total + ideaCount, 0);
  const isClosed = !isOpen && phase !== "setup";
  return (
    <>
      <PageHeader
        title="Intake"
        description="How ideas come into the study. You see how many there are, never which idea is whose: that is sealed."
      />
      <div className="space-y-8">
        {phase === "setup" ? (
          <Alert title="Intake is not open yet">
            Authors can write and ideas can be uploaded once set-up is done and the study has moved
            on to intake.
          </Alert>
        ) : null}
        {isClosed ? (
          <Alert title="Intake is closed">
            The {sum("sealed")} ideas of this study were put into one random order, and their origin
            was sealed.
          </Alert>
        ) : (
          <StatGrid>
            <StatTile
              label="Authors who submitted"
              value={`${authors.submitted} of ${authors.invited}`}
              hint={`${authors.joined} joined`}
            />
            <StatTile label="Ideas submitted" value={sum("submitted")} hint="by authors" />
            <StatTile label="Drafts" value={sum("drafted")} hint="not submitted yet" />
            <StatTile label="Ideas uploaded" value={uploaded} hint="for machine arms" />
          </StatGrid>
        )}
        <TopicCounts topics={topics} isClosed={isClosed} />
        {isOpen ? <UploadForm intake={intake} upload={upload} /> : null}
        {isOpen || uploads.length > 0 ? (
          <UploadList intake={intake} discard={isOpen ? discard : undefined} />
        ) : null}
      </div>
    </>
  );
}
