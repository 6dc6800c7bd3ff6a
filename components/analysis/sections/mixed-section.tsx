import type { MixedModels, Report } from "@/lib/stats";
import { pairFile, pairName } from "../columns";
import { Section } from "../section";
import { TableFrame } from "../table-frame";
import { changeModelTable, stageModelTable, varianceTable } from "./mixed-tables";

type Props = { report: Report; mixed: MixedModels };
type Pair = MixedModels["pairs"][number];

/** Reviews as they are, with what they share as random effects. */
export function MixedSection({ report, mixed }: Props) {
  return (
    <Section
      id="mixed-models"
      title="Mixed models"
      intro={mixed.statements.map((statement) => (
        <p key={statement}>{statement}</p>
      ))}
    >
      {mixed.pairs.map((pair) => (
        <div key={pair.otherArm} className="space-y-6">
          <TableFrame
            title={`Models of change, ${pairName(pair)}`}
            description="Difference of the changes, in scale points: the arm × stage effect."
            table={changeModelTable(report, pair)}
            fileName={`mixed-change-${pairFile(pair)}`}
            compact
          >
            <Remarks pair={pair} />
          </TableFrame>
          <TableFrame
            title={`Where the variance lies, ${pairName(pair)}`}
            description="Standard deviations of the random effects in the models of change, in scale points. A component of zero lies at the border of what is possible."
            table={varianceTable(pair)}
            fileName={`mixed-variances-${pairFile(pair)}`}
          />
          <TableFrame
            title={`Models of single stages, ${pairName(pair)}`}
            description="Difference of the scores in one stage, in scale points."
            table={stageModelTable(report, pair)}
            fileName={`mixed-stages-${pairFile(pair)}`}
            compact
          />
        </div>
      ))}
    </Section>
  );
}

/** The models, and what they leave out and why; the same words of several metrics once. */
function Remarks({ pair }: { pair: Pair }) {
  const remarks = new Map<string, string[]>();
  for (const { label, model } of pair.change) {
    if (model.status !== "estimated") continue;
    const own = [
      model.formula,
      ...model.leftOut.map(({ term, explanation }) => `Without ${term}: ${explanation}`),
      ...model.remarks,
    ];
    for (const remark of own) remarks.set(remark, [...(remarks.get(remark) ?? []), label]);
  }
  if (remarks.size === 0) return null;
  return (
    <ul className="list-disc space-y-1 pl-5">
      {[...remarks].map(([remark, labels]) => (
        <li key={remark}>
          {remark} ({labels.join(", ")})
        </li>
      ))}
    </ul>
  );
}
