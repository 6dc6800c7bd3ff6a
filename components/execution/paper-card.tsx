import { ReturnedPhrases } from "@/components/anonymity/returned-phrases";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { FileDrop } from "@/components/ui/file-drop";
import { formatBytes } from "@/components/ui/format-bytes";
import type { ExecutionTaskView } from "@/lib/blinding/views";
import { handInPaperAction } from "@/lib/features/execution/actions";
import { describeLimit, fileLimits } from "@/lib/files/file-limits";
import { HandedIn } from "./handed-in";
import { NothingHandedIn } from "./nothing-handed-in";

/** The paper: what is there, and the place to hand it in. */
export function PaperCard({ task, canEdit }: { task: ExecutionTaskView; canEdit: boolean }) {
  const { paper, paperPageLimit } = task;
  const pages = (count: number) => (count === 1 ? "1 page" : `${count} pages`);
  return (
    <Card id="paper" className="scroll-mt-24">
      <CardHeader
        title="Paper"
        description={`At most ${pages(paperPageLimit)}, everything included. Leave authors, affiliations and acknowledgements out of the text: what the file itself says about its authors is removed, what you wrote on the page is not. Its text is read for such things when you upload it.`}
      />
      <CardBody className="space-y-5">
        {paper ? (
          <HandedIn
            name={
              <a
                href={`/api/executions/${task.executionId}/paper`}
                target="_blank"
                className="text-link"
              >
                paper.pdf
              </a>
            }
            facts={[pages(paper.pageCount), formatBytes(paper.byteSize)]}
            sha256={paper.sha256}
          />
        ) : null}
        {canEdit ? (
          <ActionForm action={handInPaperAction} label="Upload the paper" className="space-y-4">
            <input type="hidden" name="studyId" value={task.studyId} />
            <FormField name="paper" label={paper ? "Another version, in its place" : "PDF"}>
              <FileDrop
                key={paper?.sha256}
                accept=".pdf,application/pdf"
                maximumBytes={fileLimits.paperBytes}
                prompt={`PDF, up to ${describeLimit(fileLimits.paperBytes)}`}
              />
            </FormField>
            <ReturnedPhrases key={`phrases-${paper?.sha256}`} />
            <SubmitButton variant="secondary" pendingLabel="Uploading…">
              {paper ? "Replace the paper" : "Upload the paper"}
            </SubmitButton>
          </ActionForm>
        ) : paper ? null : (
          <NothingHandedIn what="paper" task={task} />
        )}
      </CardBody>
    </Card>
  );
}
