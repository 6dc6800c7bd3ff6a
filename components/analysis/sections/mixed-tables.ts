import type { FigureColumn, FigureRow, FigureTable } from "@/components/figures/figure-table";
import type { MixedModels, Report } from "@/lib/stats";
import {
  count,
  figureRow,
  interval,
  noteKey,
  number,
  pairName,
  pValue,
  signed,
  words,
  type Pair as ArmPair,
} from "../columns";
import { sideWords } from "../options-words";

type Pair = MixedModels["pairs"][number];
type MetricModels = Pair["change"][number];
type Model = MetricModels["model"];

function headlineColumns(report: Report, pair: ArmPair): FigureColumn[] {
  const asked = `p, ${sideWords(report.options.alternative, pair)}`;
  const test = (key: string, group: string): FigureColumn[] => [
    interval(`${key}Interval`, report, { group }),
    number(`${key}DF`, "df", { group, digits: 1 }),
    pValue(`${key}P`, asked, { group }),
    pValue(`${key}Adjusted`, "p, adjusted", { group, strong: key === "kr" }),
  ];
  return [
    count("observations", "Scores"),
    signed("estimate", pairName(pair), { strong: true }),
    ...test("kr", "Kenward–Roger"),
    ...test("sat", "Satterthwaite"),
  ];
}

function headlineRow(about: FigureRow, model: Model): FigureRow {
  return figureRow(about, model, ({ observations, headline }) => ({
    observations,
    estimate: headline.estimate,
    ...testCells("kr", headline.kenwardRoger),
    ...testCells("sat", headline.satterthwaite),
  }));
}

type Test = {
  readonly interval: { readonly lower: number; readonly upper: number };
  readonly degreesOfFreedom: number;
  readonly p: number;
  readonly pAdjusted: number;
};

function testCells(key: string, test: Test): FigureRow {
  return {
    [`${key}Interval`]: test.interval,
    [`${key}DF`]: test.degreesOfFreedom,
    [`${key}P`]: test.p,
    [`${key}Adjusted`]: test.pAdjusted,
  };
}

function bothModels(about: FigureRow, { model, withoutTopic }: MetricModels): FigureRow[] {
  if (withoutTopic === null) return [headlineRow({ ...about, topics: "no" }, model)];
  return [
    headlineRow({ ...about, topics: "yes" }, model),
    headlineRow({ ...about, topics: "no" }, withoutTopic),
  ];
}

/** The arm × stage effects. */
export function changeModelTable(report: Report, pair: Pair): FigureTable {
  return {
    columns: [
      words("metric", "Metric"),
      words("topics", "Topics in it"),
      ...headlineColumns(report, pair),
    ],
    rows: pair.change.flatMap((metric) => bothModels({ metric: metric.label }, metric)),
    noteKey,
  };
}

/** The arm effects of one stage at a time. */
export function stageModelTable(report: Report, pair: Pair): FigureTable {
  return {
    columns: [
      words("metric", "Metric"),
      words("stage", "Stage"),
      words("ideas", "Ideas"),
      words("topics", "Topics in it"),
      ...headlineColumns(report, pair),
    ],
    rows: pair.stages.flatMap(({ stage, ideas, metrics }) =>
      metrics.flatMap((metric) =>
        bothModels(
          { metric: metric.label, stage, ideas: ideas === "all" ? "all" : "both stages" },
          metric,
        ),
      ),
    ),
    noteKey,
  };
}

/** The random effects of the models of change. */
export function varianceTable(pair: Pair): FigureTable {
  const names = [
    ...new Set(
      pair.change.flatMap(({ model }) =>
        model.status === "estimated" ? model.variances.map(({ name }) => name) : [],
      ),
    ),
  ];
  return {
    columns: [
      words("metric", "Metric"),
      ...names.map((name) => number(name, name)),
      number("residual", "Residual"),
      number("aic", "AIC", { digits: 1 }),
      words("singular", "A variance at zero"),
    ],
    rows: pair.change.map(({ label, model }) =>
      figureRow({ metric: label }, model, (fit) => ({
        ...Object.fromEntries(
          fit.variances.map(({ name, standardDeviation }) => [name, standardDeviation]),
        ),
        residual: fit.residual.standardDeviation,
        aic: fit.aic,
        singular: fit.singular ? "yes" : "no",
      })),
    ),
    noteKey,
  };
}
