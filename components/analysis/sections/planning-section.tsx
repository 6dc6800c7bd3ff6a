import type { FigureTable } from "@/components/figures/figure-table";
import type { Planning } from "@/lib/stats";
import {
  count,
  figureRow,
  noteKey,
  number,
  pairFile,
  pairName,
  signed,
  valueOf,
  words,
} from "../columns";
import { Section } from "../section";
import { TableFrame } from "../table-frame";

type PlanningContrast = Planning["contrasts"][number];

const testWords = {
  "two-sided": "Two-sided",
  bonferroni: "Two-sided, alpha over metrics (Bonferroni)",
  "one-sided": "One-sided, as tested",
} as const;

/** How large the next study has to be. */
export function PlanningSection({ planning }: { planning: Planning }) {
  return (
    <Section
      id="planning"
      title="Planning the next study"
      intro={
        <>
          <p>{planning.statement}</p>
          <p>{planning.caution}</p>
        </>
      }
    >
      {planning.contrasts.map((contrast) => (
        <TableFrame
          key={contrast.otherArm}
          title={`Power and ideas needed, ${pairName(contrast)}`}
          description="d is the difference by the pooled standard deviation of the change scores. “Detectable” is what the present ideas find with 80 % power."
          table={powerTable(contrast, planning)}
          fileName={`planning-${pairFile(contrast)}`}
          compact
        />
      ))}
      <TableFrame
        title="Variance components as pilot figures"
        description="Variances in squared scale points, by the method of moments; negative ones are estimates of a small or no variance. The right part says what the change scores’ standard deviation would be with so many reviews of each idea in each stage."
        table={pilotTable(planning)}
        fileName="pilot-components"
        compact
      />
    </Section>
  );
}

function powerTable(contrast: PlanningContrast, { tests }: Planning): FigureTable {
  const now = { group: "Present ideas" };
  const detectable = { group: "Detectable, 80 %" };
  const needed = { group: "Ideas needed an arm" };
  const alphaOf = (key: string) => tests.find((test) => test.key === key)?.alpha ?? null;
  return {
    columns: [
      words("metric", "Metric"),
      words("test", "Test"),
      number("alpha", "Alpha", { digits: 4 }),
      count("ideas", "Ideas", now),
      signed("d", "Observed d", { ...now, digits: 2 }),
      number("power", "Power, post hoc", { ...now, digits: 2 }),
      number("detectableD", "d", { ...detectable, digits: 2 }),
      number("detectablePoints", "Points", { ...detectable, digits: 2 }),
      count("medium80", "d = 0.5, 80 %", needed),
      count("medium90", "d = 0.5, 90 %", needed),
      count("observed80", "Observed d, 80 %", needed),
      count("observed90", "Observed d, 90 %", needed),
    ],
    rows: contrast.metrics.flatMap((metric) =>
      metric.tests.map((entry) => {
        const need = (effect: string, power: number) => {
          const found = entry.needed.find((at) => at.effect === effect && at.power === power);
          return found ? valueOf(found.size, (size) => size.ideasOther) : null;
        };
        const about = {
          metric: metric.label,
          test: testWords[entry.test],
          alpha: alphaOf(entry.test),
          ideas: `${metric.ideasOther} + ${metric.ideasReference}`,
        };
        return {
          ...figureRow(about, metric.observed, ({ d }) => ({ d })),
          power: valueOf(entry.power, ({ power }) => power),
          detectableD: valueOf(entry.detectable, ({ d }) => d),
          detectablePoints: valueOf(entry.detectable, ({ points }) => points),
          medium80: need("medium", 0.8),
          medium90: need("medium", 0.9),
          observed80: need("observed", 0.8),
          observed90: need("observed", 0.9),
        };
      }),
    ),
    noteKey,
  };
}

function pilotTable({ pilot }: Planning): FigureTable {
  const components = { group: "Variance" };
  const designs = { group: "SD of change scores by reviews an idea and stage" };
  const sizes = [
    ...new Set(
      pilot.flatMap((entry) =>
        entry.components.status === "estimated"
          ? entry.components.designs.map(({ reviewsPerStage }) => reviewsPerStage)
          : [],
      ),
    ),
  ];
  return {
    columns: [
      words("metric", "Metric"),
      count("ideas", "Ideas"),
      number("idea", "Idea", components),
      number("ideaStage", "Idea × stage", components),
      number("residual", "Review", components),
      ...sizes.map((size) => number(`design${size}`, String(size), { ...designs, digits: 2 })),
    ],
    rows: pilot.map(({ label, components: figure }) =>
      figureRow({ metric: label }, figure, (fit) => ({
        ideas: fit.ideas,
        idea: fit.idea,
        ideaStage: fit.ideaStage,
        residual: fit.residual,
        ...Object.fromEntries(
          fit.designs.map((design) => [
            `design${design.reviewsPerStage}`,
            design.standardDeviation,
          ]),
        ),
      })),
    ),
    noteKey,
  };
}
