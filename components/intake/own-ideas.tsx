import { Feather } from "lucide-react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Alert } from "@/components/ui/alert";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { WritingFrameView } from "@/lib/blinding/views";
import type { IdeaDraftView } from "@/lib/blinding/views";
import { startIdea } from "@/lib/features/intake/actions";
import { IdeaCard } from "./idea-card";

export interface OwnIdeasProps {
  frame: WritingFrameView;
  drafts: readonly IdeaDraftView[];
}

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** An author's ideas in one study, and the way to a new one. */
export function OwnIdeas({ frame, drafts }: OwnIdeasProps) {
  const isOpen = frame.phase === "intake";
  const topics = new Map(frame.topics.map(({ topicId, name }) => [topicId, name]));
  const start = isOpen ? (
    <ActionForm action={startIdea} label="New idea">
      <input type="hidden" name="studyId" value={frame.studyId} />
      <SubmitButton pendingLabel="Opening…">Write a new idea</SubmitButton>
    </ActionForm>
  ) : null;
  return (
    <>
      <PageHeader
        title="Your ideas"
        description={
          isOpen
            ? `Reviewers will see an idea's topic and text, never who wrote it. Submit what is complete${
                frame.deadline ? ` by ${day.format(new Date(frame.deadline))}` : ""
              }; until intake closes you can take it back and change it.`
            : "Reviewers see an idea's topic and text, never who wrote it."
        }
        actions={drafts.length > 0 ? start : null}
      />
      {isOpen ? null : <ClosedNotice isBeforeIntake={frame.phase === "setup"} />}
      {drafts.length > 0 ? (
        <ul className="space-y-3">
          {drafts.map((draft) => (
            <li key={draft.draftId}>
              <IdeaCard draft={draft} topic={topics.get(draft.topicId ?? "")} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState icon={Feather} title="No idea yet" actions={start}>
          {isOpen
            ? "Each idea has seven parts, and you can write several. Everything is saved while you type."
            : "You have written none in this study."}
        </EmptyState>
      )}
    </>
  );
}

function ClosedNotice({ isBeforeIntake }: { isBeforeIntake: boolean }) {
  return (
    <Alert className="mb-6" title={isBeforeIntake ? "Intake is not open yet" : "Intake has closed"}>
      {isBeforeIntake
        ? "The study is still being set up. You can write here once the organizer has opened intake."
        : "Submitted ideas are sealed: they go on without their authors, so their text is no longer shown here."}
    </Alert>
  );
}
