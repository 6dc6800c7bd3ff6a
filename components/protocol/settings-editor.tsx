"use client";

import { FormField } from "@/components/forms/form-field";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { changeSettings } from "@/lib/features/protocol/actions";
import type { StudySettings } from "@/lib/study/settings";
import { EditorForm } from "./editor-form";
import { alternativeWords, correctionWords } from "./settings-words";

/** The numbers, the planned test and the deadlines. */
export function SettingsEditor(props: { studyId: string; settings: StudySettings }) {
  const { studyId, settings } = props;
  const { deadlines } = settings;
  return (
    <EditorForm action={changeSettings} studyId={studyId} label="Settings">
      <div className="grid gap-6 sm:grid-cols-2">
        <FormField name="reviewsPerIdea" label="Reviews per idea">
          <Input type="number" min={1} max={20} defaultValue={settings.reviewsPerIdea} />
        </FormField>
        <FormField name="reviewsPerExecution" label="Reviews per execution">
          <Input type="number" min={1} max={20} defaultValue={settings.reviewsPerExecution} />
        </FormField>
        <FormField name="paperPageLimit" label="Pages of a paper at most">
          <Input type="number" min={1} max={100} defaultValue={settings.paperPageLimit} />
        </FormField>
        <FormField name="rationaleMinimumWords" label="Words of a rationale at least">
          <Input type="number" min={0} max={200} defaultValue={settings.rationaleMinimumWords} />
        </FormField>
        <FormField
          name="ideaMinimumWords"
          label="Words of an idea at least"
          hint="The whole idea, of every arm. Arms of unlike length are told apart by it."
          optional
        >
          <Input type="number" min={1} defaultValue={settings.ideaWords.minimum ?? ""} />
        </FormField>
        <FormField name="ideaMaximumWords" label="Words of an idea at most" optional>
          <Input type="number" min={1} defaultValue={settings.ideaWords.maximum ?? ""} />
        </FormField>
        <FormField
          name="alternative"
          label="Planned test"
          hint="About the change scores: the other arm’s against the reference arm’s."
        >
          <Select defaultValue={settings.alternative}>
            {Object.entries(alternativeWords).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField
          name="confidencePercent"
          label="Confidence level (%)"
          hint="Of every interval that is shown."
        >
          <Input
            inputMode="decimal"
            defaultValue={String(Number((settings.confidenceLevel * 100).toFixed(2)))}
          />
        </FormField>
        <FormField
          name="correction"
          label="Correction for several metrics"
          hint="Over the metrics that both stages score."
        >
          <Select defaultValue={settings.correction}>
            {Object.entries(correctionWords).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField
          name="equivalenceMargin"
          label="Equivalence margin (scale points)"
          hint="A smaller difference counts as none."
        >
          <Input inputMode="decimal" defaultValue={String(settings.equivalenceMargin)} />
        </FormField>
        <FormField name="intakeDeadline" label="Ideas are due" optional>
          <Input type="date" defaultValue={deadlines.intake ?? ""} />
        </FormField>
        <FormField name="ideaReviewDeadline" label="Reviews of ideas are due" optional>
          <Input type="date" defaultValue={deadlines.ideaReview ?? ""} />
        </FormField>
        <FormField name="executionDeadline" label="Executions are due" optional>
          <Input type="date" defaultValue={deadlines.execution ?? ""} />
        </FormField>
        <FormField name="executionReviewDeadline" label="Reviews of executions are due" optional>
          <Input type="date" defaultValue={deadlines.executionReview ?? ""} />
        </FormField>
      </div>
      <Checkbox
        name="asksGuess"
        defaultChecked={settings.asksGuess}
        label="Ask reviewers where they think the work came from"
        hint="After each submitted review, on a page of its own. The answers measure the blinding; they are shown when the study is unblinded."
      />
    </EditorForm>
  );
}
