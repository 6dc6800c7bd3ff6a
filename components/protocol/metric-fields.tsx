"use client";

import { FormField } from "@/components/forms/form-field";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { metricRoles, type Metric } from "@/lib/study/review-form";
import { AnchorsEditor } from "./anchors-editor";
import { typedNumber, type MetricDraft } from "./form-draft";
import { metricRoleWords } from "./metric-words";

export interface MetricFieldsProps {
  metric: MetricDraft;
  index: number;
  onChange: (patch: Partial<MetricDraft>) => void;
}

/**
 * Everything about one question. The labels are no plain strings: what is said of a field names the question and the
 * field, that is label enough in the summary of errors.
 */
export function MetricFields({ metric, index, onChange }: MetricFieldsProps) {
  const path = (field: string) => `metrics.${index}.${field}`;
  return (
    <div className="space-y-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField name={path("name")} label={<>Name</>}>
          <Input value={metric.name} onChange={(event) => onChange({ name: event.target.value })} />
        </FormField>
        <FormField
          name={path("key")}
          label={<>Key</>}
          hint="The same in both stages to be compared."
        >
          <Input
            value={metric.key}
            onChange={(event) => onChange({ key: event.target.value })}
            spellCheck={false}
            className="font-mono"
          />
        </FormField>
      </div>
      <FormField name={path("question")} label={<>Question</>}>
        <Textarea
          rows={2}
          value={metric.question}
          onChange={(event) => onChange({ question: event.target.value })}
        />
      </FormField>
      <div className="grid grid-cols-2 gap-5 sm:grid-cols-3">
        <FormField name={path("minimum")} label={<>Lowest score</>}>
          <Input
            type="number"
            value={metric.minimum ?? ""}
            onChange={(event) => onChange({ minimum: typedNumber(event.target.value) })}
          />
        </FormField>
        <FormField name={path("maximum")} label={<>Highest score</>}>
          <Input
            type="number"
            value={metric.maximum ?? ""}
            onChange={(event) => onChange({ maximum: typedNumber(event.target.value) })}
          />
        </FormField>
        <FormField name={path("role")} label={<>Role</>} className="col-span-2 sm:col-span-1">
          <Select
            value={metric.role}
            onChange={(event) => onChange({ role: event.target.value as Metric["role"] })}
          >
            {metricRoles.map((role) => (
              <option key={role} value={role}>
                {metricRoleWords[role]}
              </option>
            ))}
          </Select>
        </FormField>
      </div>
      <Checkbox
        label="A rationale is required"
        checked={metric.rationaleRequired}
        onChange={(event) => onChange({ rationaleRequired: event.target.checked })}
      />
      <AnchorsEditor
        name={path("anchors")}
        anchors={metric.anchors}
        onChange={(anchors) => onChange({ anchors })}
      />
    </div>
  );
}
