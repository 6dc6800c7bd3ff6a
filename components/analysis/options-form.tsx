import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Report } from "@/lib/stats";

type Props = { report: Report; metric: string; masked: boolean };

/** What the dashboard is asked: a plain form whose answer stands in the address, so that it can be shared. */
export function OptionsForm({ report, metric, masked }: Props) {
  const { referenceArm, alternative, confidenceLevel } = report.options;
  const outcome = report.metrics.filter((entry) => entry.inChangeTable);
  return (
    <form className="grid grid-cols-2 items-end gap-4 sm:flex sm:flex-wrap" aria-label="Options">
      <Field name="metric" label="Metric of the figures">
        <Select defaultValue={metric}>
          {outcome.map((entry) => (
            <option key={entry.key} value={entry.key}>
              {entry.label}
            </option>
          ))}
        </Select>
      </Field>
      {masked ? null : (
        <>
          <Field name="reference" label="Reference arm">
            <Select defaultValue={referenceArm ?? ""}>
              {report.arms.map((arm) => (
                <option key={arm}>{arm}</option>
              ))}
            </Select>
          </Field>
          <Field name="alternative" label="Test">
            <Select defaultValue={alternative}>
              <option value="greater">One-sided: other &gt; reference</option>
              <option value="less">One-sided: other &lt; reference</option>
              <option value="two-sided">Two-sided</option>
            </Select>
          </Field>
        </>
      )}
      <Field name="confidence" label="Confidence">
        <Select defaultValue={String(confidenceLevel)}>
          {[...new Set([0.9, 0.95, 0.99, confidenceLevel])].sort().map((level) => (
            <option key={level} value={level}>
              {Number((level * 100).toFixed(2))} %
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit">Show</Button>
    </form>
  );
}
