import { Lock } from "lucide-react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Alert } from "@/components/ui/alert";
import { Card, CardBody } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { WritingFrameView } from "@/lib/blinding/views";
import type { IdeaDraftView } from "@/lib/blinding/views";
import { takeBackIdea } from "@/lib/features/intake/actions";
import { DiscardIdea } from "./discard-idea";
import { IdeaEditor } from "./idea-editor";
import { IdeaText } from "./idea-text";

export interface OwnIdeaProps {
  frame: WritingFrameView;
  draft: IdeaDraftView;
}

/** One of an author's ideas: to write while it is a draft, to read while it is submitted, sealed afterwards. */
export function OwnIdea({ frame, draft }: OwnIdeaProps) {
  const list = `/studies/${draft.studyId}/write`;
  const isWritable = draft.state === "draft" && draft.isOpen;
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: "Your ideas", href: list }, { label: "Idea" }]}
        title={isWritable ? "Write an idea" : headings[draft.state]}
        description={isWritable ? "Everything is saved while you type." : undefined}
        actions={
          isWritable ? <DiscardIdea studyId={draft.studyId} draftId={draft.draftId} /> : null
        }
      />
      {isWritable ? <IdeaEditor key={draft.draftId} frame={frame} draft={draft} /> : null}
      {draft.state === "sealed" ? <SealedIdea list={list} /> : null}
      {draft.state !== "sealed" && !isWritable ? <ReadIdea frame={frame} draft={draft} /> : null}
    </>
  );
}

const headings: Record<IdeaDraftView["state"], string> = {
  draft: "Draft",
  submitted: "Submitted idea",
  sealed: "Sealed idea",
};

function SealedIdea({ list }: { list: string }) {
  return (
    <EmptyState
      icon={Lock}
      title="This idea is sealed"
      actions={
        <LinkButton href={list} variant="secondary">
          Back to your ideas
        </LinkButton>
      }
    >
      It is part of the study now, without its author. Its text is no longer kept with your name, so
      it can&rsquo;t be shown here.
    </EmptyState>
  );
}

function ReadIdea({ frame, draft }: OwnIdeaProps) {
  const topic = frame.topics.find(({ topicId }) => topicId === draft.topicId)?.name;
  return (
    <div className="max-w-3xl space-y-6">
      {draft.state === "submitted" ? (
        <Alert
          tone="success"
          role="status"
          title="This idea is submitted"
          actions={
            <ActionForm action={takeBackIdea} label="Take back">
              <input type="hidden" name="studyId" value={draft.studyId} />
              <input type="hidden" name="draftId" value={draft.draftId} />
              <SubmitButton variant="secondary" size="small" pendingLabel="Taking it back…">
                Take it back to edit
              </SubmitButton>
            </ActionForm>
          }
        >
          It becomes part of the study when intake closes. Until then you can take it back, change
          it and submit it again.
        </Alert>
      ) : (
        <Alert title="This draft was never submitted">
          Intake is not open, so it can&rsquo;t be changed. It is no part of the study, and only you
          can read it.
        </Alert>
      )}
      <Card>
        <CardBody className="space-y-6">
          <p className="text-sm text-muted">{topic ?? "No topic chosen"}</p>
          <IdeaText content={draft.content} />
        </CardBody>
      </Card>
    </div>
  );
}
