import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { formatBytes } from "@/components/ui/format-bytes";
import type { ExecutionTaskView } from "@/lib/blinding/views";
import { CodeForms } from "./code-forms";
import { HandedIn } from "./handed-in";
import { NothingHandedIn } from "./nothing-handed-in";

/** The code: an archive or an anonymised snapshot; the one takes the other's place. */
export function CodeCard({ task, canEdit }: { task: ExecutionTaskView; canEdit: boolean }) {
  const { code, snapshotUrl } = task;
  return (
    <Card id="code" className="scroll-mt-24">
      <CardHeader
        title="Code"
        description="A ZIP archive, or a link to an anonymised snapshot. Version control, caches and editors' files are taken out of an archive, and what names you in its texts is shown to you and replaced; a name in the midst of a sentence is not found."
      />
      <CardBody className="space-y-5">
        {code ? (
          <HandedIn
            name={
              <a href={`/api/executions/${task.executionId}/code`} download className="text-link">
                code.zip
              </a>
            }
            facts={[formatBytes(code.byteSize)]}
            sha256={code.sha256}
          />
        ) : snapshotUrl ? (
          <HandedIn
            name={
              <a href={snapshotUrl} target="_blank" rel="noreferrer" className="text-link">
                {snapshotUrl}
              </a>
            }
            facts={[]}
          />
        ) : null}
        {canEdit ? (
          <CodeForms task={task} />
        ) : code || snapshotUrl ? null : (
          <NothingHandedIn what="code" task={task} />
        )}
      </CardBody>
    </Card>
  );
}
