import { alternativeWords } from "@/components/protocol/settings-words";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import type { PlanningPage } from "@/lib/features/analysis/loaders-planning";
import { planningLimits as most } from "@/lib/features/analysis/planning-schema";
import { NumberField, NumberGrid } from "./number-field";
import { SpreadFields } from "./spread-fields";

const alternatives = Object.entries(alternativeWords);

/** What a study is planned with: a plain form whose answer stands in the address, so that it can be shared. */
export function PlanningForm({ planning }: { planning: PlanningPage }) {
  const { query, studyId } = planning;
  return (
    <Card>
      <CardHeader
        title="The plan"
        description="Contrasts are other arm − reference arm, of the ideas’ change scores (post − pre)."
      />
      <CardBody>
        <form className="space-y-8" aria-label="The plan">
          <NumberGrid title="Ideas and reviews">
            <NumberField
              name="reference"
              label="Ideas, reference arm"
              value={query.reference}
              range={[2, most.ideas]}
            />
            <NumberField
              name="other"
              label="Ideas, other arm"
              value={query.other}
              range={[2, most.ideas]}
            />
            <NumberField
              name="dropReference"
              label="Drop-out, reference arm, %"
              value={query.dropReference}
              range={[0, 90]}
              step="any"
            />
            <NumberField
              name="dropOther"
              label="Drop-out, other arm, %"
              value={query.dropOther}
              range={[0, 90]}
              step="any"
            />
            <NumberField
              name="pre"
              label="Reviews an idea, before"
              value={query.pre}
              range={[1, most.reviews]}
            />
            <NumberField
              name="post"
              label="Reviews an idea, after"
              value={query.post}
              range={[1, most.reviews]}
            />
            <NumberField
              name="reviewers"
              label="Reviewers a stage"
              hint="Empty: each review by somebody else."
              value={query.reviewers}
              range={[1, most.reviewers]}
              optional
            />
          </NumberGrid>
          <NumberGrid title="Effect and test">
            <NumberField
              name="effect"
              label="True effect"
              value={query.effect}
              range={[-100, 100]}
              step="any"
            />
            <Field name="unit" label="Effect is in">
              <Select defaultValue={query.unit}>
                <option value="points">Scale points</option>
                <option value="d">Cohen’s d</option>
              </Select>
            </Field>
            <Field name="alternative" label="Test">
              <Select defaultValue={query.alternative}>
                {alternatives.map(([key, words]) => (
                  <option key={key} value={key}>
                    {words}
                  </option>
                ))}
              </Select>
            </Field>
            <NumberField
              name="alpha"
              label="Alpha"
              value={query.alpha}
              range={[0.0001, 0.5]}
              step="any"
            />
            <NumberField
              name="metrics"
              label="Metrics"
              value={query.metrics}
              range={[1, most.metrics]}
            />
            <Checkbox
              name="bonferroni"
              label="Divide alpha by the metrics (Bonferroni)"
              defaultChecked={query.bonferroni}
              className="self-end sm:col-span-2"
            />
          </NumberGrid>
          <SpreadFields planning={planning} />
          <div className="flex flex-wrap gap-3">
            <Button type="submit">Compute</Button>
            <LinkButton href={`/studies/${studyId}/planning`} variant="quiet">
              Reset
            </LinkButton>
          </div>
        </form>
      </CardBody>
    </Card>
  );
}
