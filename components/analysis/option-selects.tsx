import { formatLevel } from "@/components/figures/format-number";
import { alternativeWords, correctionWords } from "@/components/protocol/settings-words";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Alternative, Correction, Report } from "@/lib/stats";

type Props = { report: Report; metric: string; masked: boolean };

const levels = [0.8, 0.9, 0.95, 0.99];
const alternatives = Object.keys(alternativeWords) as Alternative[];
const corrections = Object.keys(correctionWords) as Correction[];

/** The options with a few answers. A direction would name an arm, so that there is none to choose while arms are masked. */
export function OptionSelects({ report, metric, masked }: Props) {
  const { referenceArm, alternative, confidenceLevel, correction, resampling } = report.options;
  const outcome = report.metrics.filter((entry) => entry.inChangeTable);
  const offered = [...new Set([...levels, confidenceLevel])].sort((a, b) => a - b);
  return (
    <>
      <Field name="metric" label="Metric of the figures">
        <Select defaultValue={metric}>
          {outcome.map((entry) => (
            <option key={entry.key} value={entry.key}>
              {entry.label}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="reference" label="Reference arm">
        <Select defaultValue={referenceArm ?? ""}>
          {report.arms.map((arm) => (
            <option key={arm}>{arm}</option>
          ))}
        </Select>
      </Field>
      {masked ? null : (
        <Field name="alternative" label="Test">
          <Select defaultValue={alternative}>
            {alternatives.map((key) => (
              <option key={key} value={key}>
                {alternativeWords[key]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field name="confidence" label="Confidence (alpha)">
        <Select defaultValue={String(confidenceLevel)}>
          {offered.map((level) => (
            <option key={level} value={level}>
              {`${formatLevel(level)} (${Number((1 - level).toFixed(6))})`}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="correction" label="Correction over metrics">
        <Select defaultValue={correction}>
          {corrections.map((key) => (
            <option key={key} value={key}>
              {correctionWords[key]}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="resampling" label="Permutations and bootstrap">
        <Select defaultValue={resampling === null ? "off" : "on"}>
          <option value="on">With resampling</option>
          <option value="off">Without: faster</option>
        </Select>
      </Field>
    </>
  );
}
