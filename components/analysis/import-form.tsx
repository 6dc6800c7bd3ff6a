"use client";

import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { useFormState } from "@/components/forms/form-context";
import { FormField } from "@/components/forms/form-field";
import { FormActions, SubmitButton } from "@/components/forms/submit-button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { FileDrop } from "@/components/ui/file-drop";
import { Input } from "@/components/ui/input";
import { importStudyFiles } from "@/lib/features/analysis/actions";

const columns = ["stage", "idea", "arm", "topic", "reviewer", "metric", "score"];

/** Uploads the scores of a study that was run elsewhere. */
export function ImportForm() {
  const [known, setKnown] = useState(true);
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <ActionForm action={importStudyFiles} label="Import a study">
        <FormField name="name" label="Name of the study">
          <Input />
        </FormField>
        <FilesField />
        <Checkbox
          name="armsAreKnown"
          label="The arms are public: show them by name"
          hint={
            known
              ? "The study starts unblinded."
              : "The study starts frozen, its arms masked as A, B, …; its custodian can unblind it later."
          }
          checked={known}
          onChange={(event) => setKnown(event.target.checked)}
        />
        <FormActions>
          <SubmitButton pendingLabel="Reading the files…">Import</SubmitButton>
        </FormActions>
      </ActionForm>
      <Card>
        <CardHeader title="What the files look like" />
        <CardBody className="space-y-4 text-sm">
          <p>
            <strong>Long CSV:</strong> one line a score, with the columns{" "}
            {columns.map((column, index) => (
              <span key={column}>
                {index > 0 ? ", " : ""}
                <code className="font-mono text-xs">{column}</code>
              </span>
            ))}
            . Stage is <code className="font-mono text-xs">pre</code> or{" "}
            <code className="font-mono text-xs">post</code>; topic and reviewer may be empty;
            further columns are kept as covariates.
          </p>
          <p>
            <strong>Released JSON:</strong> the two files of the model study’s release,{" "}
            <code className="font-mono text-xs">ideation_reviews.json</code> and{" "}
            <code className="font-mono text-xs">execution_reviews.json</code>. They are published
            with the code of arXiv:2506.20803.
          </p>
          <p>
            An error names file, row and column, and then nothing is imported: correct the file and
            send it again.
          </p>
        </CardBody>
      </Card>
    </div>
  );
}

/** The summary at the top lists every problem; a second list here would only be in the way. */
function FilesField() {
  const problems = useFormState()?.fieldErrors["files"] ?? [];
  const errors = problems.length > 1 ? ["The problems are listed above."] : problems;
  return (
    // Not a plain string: the lines of the summary name file, row and column, that is label enough.
    <FormField
      name="files"
      label={<>Files</>}
      hint="Long CSV, or the JSON files of a released study, all at once."
      errors={errors}
    >
      <FileDrop accept=".csv,.json" multiple prompt="CSV or JSON, up to 50 MB each" />
    </FormField>
  );
}
