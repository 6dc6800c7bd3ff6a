import { ChevronRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import type { AnalysisChoices } from "@/lib/features/analysis/rules-choices";
import type { AnalysisQuery } from "@/lib/features/analysis/schema";
import type { Report } from "@/lib/stats";
import { ExclusionsField } from "./exclusions-field";
import { OptionSelects } from "./option-selects";
import { summariseOptions } from "./options-words";

export interface OptionsFormProps {
  report: Report;
  /** What there is to choose from, whatever is chosen. */
  choices: AnalysisChoices;
  query: AnalysisQuery;
  /** The metric of the figures of a single metric. */
  metric: string;
  masked: boolean;
  /** The page without any wish. */
  resetAddress: string;
}

/** What the report is asked: a plain form whose answer stands in the address, so that it can be shared. */
export function OptionsForm(props: OptionsFormProps) {
  const { report, choices, query, metric, masked, resetAddress } = props;
  const chosen = new Set(report.metrics.map(({ key }) => key));
  const { resampling, equivalenceMargin } = report.options;
  return (
    <details className="group rounded-lg border border-line bg-surface shadow-card">
      <summary className="flex min-h-14 list-none items-center gap-3 rounded-lg px-4 py-3 hover:bg-sunken/60 sm:px-6 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 shrink-0 group-open:rotate-90" />
        <span className="min-w-0">
          <span className="block text-base font-semibold">Options</span>
          <span className="block text-sm text-muted">
            {summariseOptions(report, query.exclude.length)}
          </span>
        </span>
      </summary>
      <form className="space-y-6 border-t border-line px-4 py-5 sm:px-6" aria-label="Options">
        {query.view ? <input type="hidden" name="view" value={query.view} /> : null}
        <Field group label="Metrics of the report">
          <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
            {choices.metrics.map(({ key, label }) => (
              <Checkbox
                key={key}
                name="metrics"
                value={key}
                label={label}
                defaultChecked={chosen.has(key)}
              />
            ))}
          </div>
        </Field>
        <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <OptionSelects report={report} metric={metric} masked={masked} />
          <Field name="margin" label="Equivalence margin, scale points">
            <Input
              type="number"
              min="0.01"
              max="100"
              step="any"
              defaultValue={String(equivalenceMargin)}
            />
          </Field>
          <Field name="seed" label="Seed of the resampling">
            <Input
              type="number"
              min="1"
              max="4294967295"
              step="1"
              defaultValue={String(resampling?.seed ?? query.seed ?? 20506)}
            />
          </Field>
        </div>
        <ExclusionsField
          initial={query.exclude}
          ideas={choices.ideas}
          reviewers={choices.reviewers}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit">Show</Button>
          <LinkButton href={resetAddress} variant="quiet">
            Reset
          </LinkButton>
        </div>
      </form>
    </details>
  );
}
