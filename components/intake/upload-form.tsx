"use client";

import { useState } from "react";
import { ReturnedPhrases } from "@/components/anonymity/returned-phrases";
import { ActionForm } from "@/components/forms/action-form";
import { useFormState } from "@/components/forms/form-context";
import { FormField } from "@/components/forms/form-field";
import { FormActions, SubmitButton } from "@/components/forms/submit-button";
import { Alert } from "@/components/ui/alert";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { FileDrop } from "@/components/ui/file-drop";
import type { FormAction } from "@/lib/entry/action-state";
import type { IntakeOverview } from "@/lib/features/intake/loaders-upload";
import { ExampleFiles } from "./example-files";

export interface UploadFormProps {
  intake: IntakeOverview;
  upload: FormAction;
}

const maximumBytes = 20 * 1024 * 1024;

/** Uploads the ideas of machine arms as one file: all of it or nothing. */
export function UploadForm({ intake, upload }: UploadFormProps) {
  const { studyId, machineArms, examples } = intake;
  const [uploads, setUploads] = useState(0);
  return (
    <Card>
      <CardHeader
        title="Upload ideas of a machine arm"
        description="One file with all the parts of each idea. It is checked whole: with a single problem nothing is stored, and every problem is listed. What is stored is sealed at once."
      />
      <CardBody className="space-y-6">
        {machineArms.length === 0 ? (
          <Alert title="This study has no machine arm">
            Only arms whose ideas come from a machine are filled by upload.
          </Alert>
        ) : (
          <ActionForm
            action={upload}
            label="Upload ideas"
            resetOnSuccess
            onSuccess={() => setUploads((count) => count + 1)}
          >
            <input type="hidden" name="studyId" value={studyId} />
            <FormField
              name="armIds"
              group
              label="Arm"
              hint={
                machineArms.length > 1
                  ? "All ideas of the file belong to each arm that you choose."
                  : undefined
              }
            >
              {machineArms.map(({ armId, name }) => (
                <Checkbox
                  key={armId}
                  name="armIds[]"
                  value={armId}
                  label={name}
                  defaultChecked={machineArms.length === 1}
                />
              ))}
            </FormField>
            <IdeaFileField key={uploads} />
            <ReturnedPhrases key={`phrases-${uploads}`} />
            <FormActions>
              <SubmitButton pendingLabel="Reading the file…">Upload and seal</SubmitButton>
            </FormActions>
          </ActionForm>
        )}
        <ExampleFiles examples={examples} />
      </CardBody>
    </Card>
  );
}

/** The summary at the top lists every problem of the file; a second list here would only be in the way. */
function IdeaFileField() {
  const problems = useFormState()?.fieldErrors["file"] ?? [];
  const errors =
    problems.length > 1 ? [`${problems.length} problems, all listed above.`] : problems;
  return (
    // Not a plain string: the lines of the summary name the row and the field, that is label enough.
    <FormField name="file" label={<>File</>} errors={errors}>
      <FileDrop
        accept=".json,.jsonl,.ndjson,.csv,application/json,text/csv"
        maximumBytes={maximumBytes}
        prompt="JSON, JSONL or CSV in UTF-8, up to 20 MB"
      />
    </FormField>
  );
}
