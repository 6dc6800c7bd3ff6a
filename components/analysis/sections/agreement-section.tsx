import { ForestPlot } from "@/components/figures/forest-plot";
import type { FigureTable } from "@/components/figures/figure-table";
import type { Agreement, Report } from "@/lib/stats";
import { count, figureRow, interval, noteKey, number, valueOf, words } from "../columns";
import { Section } from "../section";
import { TableFrame } from "../table-frame";

type Props = { report: Report; agreement: Agreement };
type AgreementSet = Agreement["sets"][number];

/** How far reviewers of one idea agree. */
export function AgreementSection({ report, agreement }: Props) {
  const together = agreement.sets.filter((set) => set.arm === null);
  const forest = together.flatMap((set) =>
    set.oneWay.status === "estimated"
      ? [
          {
            label: `${set.label}, ${set.stage}`,
            estimate: set.oneWay.single,
            lower: set.oneWay.singleInterval.lower,
            upper: set.oneWay.singleInterval.upper,
          },
        ]
      : [],
  );
  return (
    <Section
      id="agreement"
      title="Agreement among reviewers"
      intro={
        <p>
          How far do reviewers of one idea agree, in each stage? Where they hardly do, more reviews
          an idea make its mean sharper. The unit is the idea with two or more ratings; a rating
          without a reviewer’s name counts as another reviewer’s.
        </p>
      }
    >
      <TableFrame
        title="Intraclass correlation and Krippendorff’s alpha"
        description="1 is complete agreement, 0 is chance; negative values are shown as they are. ICC(1,1) is of a single rating, ICC(1,k) of the mean of an idea’s ratings."
        table={coefficientTable(report, agreement.sets)}
        fileName="agreement"
        compact
      />
      {forest.length > 0 ? (
        <ForestPlot
          title="Agreement of single ratings, all arms"
          caption="ICC(1,1) by metric and stage; zero is agreement by chance alone."
          rows={forest}
          rowName="Metric and stage"
          valueName="ICC(1,1)"
          axisLabel="ICC(1,1)"
          level={report.options.confidenceLevel}
          fileName="agreement-icc"
          headingLevel="h3"
        />
      ) : null}
      {agreement.sets.some((set) => set.splitHalf) ? (
        <TableFrame
          title="Split halves"
          description="The reviewers of each idea are split at random: how well does one half’s top quarter foretell the other half’s? 0.5 is chance."
          table={splitTable(agreement.sets)}
          fileName="split-half"
        />
      ) : null}
    </Section>
  );
}

function about(set: AgreementSet) {
  return {
    metric: set.label,
    stage: set.stage,
    arm: set.arm ?? "all",
    ideas: set.ideasRatedTwice,
  };
}

const aboutColumns = [
  words("metric", "Metric"),
  words("stage", "Stage"),
  words("arm", "Arm"),
  count("ideas", "Ideas rated twice or more"),
];

function coefficientTable(report: Report, sets: readonly AgreementSet[]): FigureTable {
  const oneWay = { group: "One-way" };
  const crossed = sets.some((set) => set.twoWay.status === "estimated");
  const twoWay = { group: "Two-way, fully crossed" };
  const ordinal = { group: "Alpha, ordinal" };
  const metric = { group: "Alpha, interval" };
  const resampled = sets.some((set) => set.alphaBootstrap);
  return {
    columns: [
      ...aboutColumns,
      count("ratings", "Ratings"),
      number("single", "ICC(1,1)", { ...oneWay, digits: 2, strong: true }),
      interval("singleInterval", report, oneWay),
      number("average", "ICC(1,k)", { ...oneWay, digits: 2 }),
      interval("averageInterval", report, oneWay),
      ...(crossed
        ? [
            number("twoWay", "ICC(2,1)", { ...twoWay, digits: 2 }),
            interval("twoWayInterval", report, twoWay),
          ]
        : []),
      number("ordinal", "Alpha", { ...ordinal, digits: 2 }),
      ...(resampled ? [interval("ordinalInterval", report, ordinal)] : []),
      number("interval", "Alpha", { ...metric, digits: 2 }),
      ...(resampled ? [interval("intervalInterval", report, metric)] : []),
    ],
    rows: sets.map((set) =>
      figureRow({ ...about(set), ratings: set.ratings }, set.oneWay, (icc) => ({
        single: icc.single,
        singleInterval: icc.singleInterval,
        average: icc.average,
        averageInterval: icc.averageInterval,
        twoWay: valueOf(set.twoWay, (two) => two.single),
        twoWayInterval: valueOf(set.twoWay, (two) => two.singleInterval),
        ordinal: valueOf(set.alphaOrdinal, ({ alpha }) => alpha),
        interval: valueOf(set.alphaInterval, ({ alpha }) => alpha),
        ordinalInterval: set.alphaBootstrap
          ? valueOf(set.alphaBootstrap, (spread) => spread.ordinal.interval)
          : null,
        intervalInterval: set.alphaBootstrap
          ? valueOf(set.alphaBootstrap, (spread) => spread.interval.interval)
          : null,
      })),
    ),
    noteKey,
  };
}

function splitTable(sets: readonly AgreementSet[]): FigureTable {
  return {
    columns: [
      ...aboutColumns,
      count("splits", "Splits"),
      number("top25", "Top quarter", { strong: true }),
      number("extremes", "Top and bottom quarter"),
      number("correlation", "Correlation of the halves"),
      number("spearmanBrown", "Spearman–Brown"),
    ],
    rows: sets.flatMap((set) =>
      set.splitHalf
        ? [
            figureRow(about(set), set.splitHalf, (half) => ({
              splits: half.splits,
              top25: half.top25.mean,
              extremes: half.extremes.mean,
              correlation: half.correlation,
              spearmanBrown: half.spearmanBrown,
            })),
          ]
        : [],
    ),
    noteKey,
  };
}
