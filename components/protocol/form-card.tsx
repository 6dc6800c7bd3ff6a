import { Badge } from "@/components/ui/badge";
import type { ReviewFormDefinition } from "@/lib/study/review-form";
import type { Stage } from "@/lib/study/vocabulary";
import { EditableCard } from "./editable-card";
import { FormEditor } from "./form-editor";
import { FormView } from "./form-view";
import { RestoreForm } from "./restore-form";

export interface FormCardProps {
  studyId: string;
  mayEdit: boolean;
  form: { stage: Stage; version: number; definition: ReviewFormDefinition; isLocked: boolean };
}

const titles: Readonly<Record<Stage, string>> = {
  pre: "Review form: ideas",
  post: "Review form: executions",
};

/** One stage's review form. */
export function FormCard({ studyId, mayEdit, form }: FormCardProps) {
  const { stage, version, definition, isLocked } = form;
  return (
    <EditableCard
      title={titles[stage]}
      description={<Badge>Version {version}</Badge>}
      mayEdit={mayEdit}
      closed={
        isLocked
          ? "A review has begun on this form, so it stays as it is: every review of a stage answers the same questions."
          : null
      }
      editor={
        <>
          <RestoreForm studyId={studyId} stage={stage} />
          <FormEditor studyId={studyId} stage={stage} definition={definition} />
        </>
      }
    >
      <FormView definition={definition} />
    </EditableCard>
  );
}
