import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { Checkbox } from "@/components/ui/checkbox";
import { FileDrop } from "@/components/ui/file-drop";
import { Input } from "@/components/ui/input";
import type { ExecutionTaskView } from "@/lib/blinding/views";
import { handInCodeAction, linkSnapshotAction } from "@/lib/features/execution/actions";
import { describeLimit, fileLimits } from "@/lib/files/file-limits";

/** The two ways to hand code in. */
export function CodeForms({ task }: { task: ExecutionTaskView }) {
  const { code, snapshotUrl } = task;
  return (
    <div className="space-y-6">
      <ActionForm action={handInCodeAction} label="Upload the code" className="space-y-4">
        <input type="hidden" name="studyId" value={task.studyId} />
        <FormField name="code" label={code ? "Another archive, in its place" : "ZIP archive"}>
          <FileDrop
            key={code?.sha256}
            accept=".zip,application/zip"
            maximumBytes={fileLimits.archiveBytes}
            prompt={`ZIP, up to ${describeLimit(fileLimits.archiveBytes)}; ${describeLimit(fileLimits.archiveUnpackedBytes)} unpacked`}
          />
        </FormField>
        <Checkbox
          key={`replace-${code?.sha256}`}
          name="replaceNames"
          label="Replace what was found"
          hint="E-mail addresses, home directories, authors’ lines, logins and tokens. Upload without the tick first: you see each of them, and what would stand in its place, before anything is kept."
        />
        <SubmitButton variant="secondary" pendingLabel="Uploading…">
          {code ? "Replace the archive" : "Upload the archive"}
        </SubmitButton>
        {snapshotUrl ? (
          <p className="text-sm text-muted">An archive takes the place of the link.</p>
        ) : null}
      </ActionForm>
      <p aria-hidden className="flex items-center gap-3 text-sm text-muted">
        <span className="h-px flex-1 bg-line" />
        or
        <span className="h-px flex-1 bg-line" />
      </p>
      <ActionForm
        key={code?.sha256}
        action={linkSnapshotAction}
        label="Link a snapshot"
        className="space-y-4"
      >
        <input type="hidden" name="studyId" value={task.studyId} />
        <FormField
          name="snapshotUrl"
          label="Link to an anonymised snapshot"
          hint="At anonymous.4open.science, or a private link of figshare.com: both hide who owns the code."
        >
          <Input
            type="url"
            autoComplete="off"
            placeholder="https://anonymous.4open.science/r/…"
            defaultValue={snapshotUrl ?? undefined}
          />
        </FormField>
        <SubmitButton variant="secondary" pendingLabel="Saving…">
          {snapshotUrl ? "Replace the link" : "Save the link"}
        </SubmitButton>
        {code ? <p className="text-sm text-muted">A link takes the place of the archive.</p> : null}
      </ActionForm>
    </div>
  );
}
