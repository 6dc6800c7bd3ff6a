import type { FigureRow, FigureTable } from "@/components/figures/figure-table";
import type { Contrast, Report } from "@/lib/stats";
import {
  figureRow,
  interval,
  noteKey,
  number,
  pairFile,
  pairName,
  pValue,
  signed,
  valueOf,
  words,
} from "../columns";
import { sideWords } from "../options-words";
import { Section } from "../section";
import { TableFrame } from "../table-frame";
import { correctionTable, effectSizeTable, equivalenceTable } from "./methods-tables";

/** The contrast of the change scores by other tests than Welch's. */
export function MethodsSection({ report }: { report: Report }) {
  return (
    <Section
      id="methods"
      title="The contrast by other methods"
      intro={
        <p>
          The same question as the change-score table, by tests with other assumptions: is the
          change of the other arm’s ideas different from that of the reference arm’s? The unit is
          the idea throughout. The rank test and Cliff’s delta ask how often an idea of one arm
          changed more upwards than one of the other, not by how many points.
        </p>
      }
    >
      {report.contrasts.map((contrast) => (
        <div key={contrast.otherArm} className="space-y-6">
          <TableFrame
            title={`Tests of the difference in change, ${pairName(contrast)}`}
            table={testTable(report, contrast)}
            fileName={`methods-${pairFile(contrast)}`}
            compact
          >
            <p>{randomWords(report)}</p>
          </TableFrame>
          <TableFrame
            title={`Adjusted p by every correction, ${pairName(contrast)}`}
            description="Welch’s p over the metrics of this contrast. The report goes by the correction in bold."
            table={correctionTable(report, contrast)}
            fileName={`corrections-${pairFile(contrast)}`}
          />
          <TableFrame
            title={`Effect sizes, ${pairName(contrast)}`}
            description="Hedges’ g is in standard deviations of the change scores. Cliff’s delta is the share of idea pairs in which the other arm changed more upwards, less the share in which it changed less; from −1 to 1."
            table={effectSizeTable(report, contrast)}
            fileName={`effect-sizes-${pairFile(contrast)}`}
          />
          <TableFrame
            title={`Equivalence, ${pairName(contrast)}`}
            description={`Two one-sided Welch tests against ±${report.options.equivalenceMargin} scale points: a small p says that the difference is smaller than the margin. A large p says nothing.`}
            table={equivalenceTable(report, contrast)}
            fileName={`equivalence-${pairFile(contrast)}`}
          />
        </div>
      ))}
    </Section>
  );
}

function randomWords({ options: { resampling } }: Report): string {
  if (resampling === null) return "Without resampling: no permutation test and no bootstrap.";
  const number = (value: number) => value.toLocaleString("en");
  return `Permutations are all taken where they are few enough, else ${number(resampling.permutations)} drawn; the bootstrap draws ${number(resampling.bootstrapResamples)} resamples within arms. Seed ${resampling.seed}: the same figures each time.`;
}

function testTable(report: Report, contrast: Contrast): FigureTable {
  const asked = sideWords(report.options.alternative, contrast);
  return {
    columns: [
      words("metric", "Metric"),
      words("method", "Method"),
      signed("estimate", "Estimate, points"),
      interval("interval", report),
      number("statistic", "Statistic", { digits: 3 }),
      number("degreesOfFreedom", "df", { digits: 1 }),
      pValue("pTwoSided", "p, two-sided"),
      pValue("p", `p, ${asked}`),
      pValue("pAdjusted", "p, adjusted", { strong: true }),
      words("remark", "Note"),
    ],
    rows: contrast.metrics.flatMap((metric) => methodRows(metric)),
    noteKey,
  };
}

function methodRows({ label, methods }: Contrast["metrics"][number]): FigureRow[] {
  if (!methods) return [];
  const about = (method: string) => ({ metric: label, method });
  const { student, mannWhitney, permutation, bootstrap } = methods;
  return [
    figureRow(about("Student t, pooled variance"), student, (test) => ({
      estimate: test.estimate,
      interval: test.interval,
      statistic: test.t,
      degreesOfFreedom: test.degreesOfFreedom,
      pTwoSided: test.pTwoSided,
      p: test.p,
      pAdjusted: test.pAdjusted,
    })),
    figureRow(about("Mann–Whitney, Hodges–Lehmann"), mannWhitney, (test) => ({
      estimate: test.hodgesLehmann,
      interval: valueOf(test.hodgesLehmannInterval, ({ lower, upper }) => ({ lower, upper })),
      statistic: test.u,
      pTwoSided: test.pTwoSided,
      p: test.p,
      pAdjusted: test.pAdjusted,
      remark: `${test.method}${test.ties ? ", ties" : ""}`,
    })),
    ...(permutation
      ? [
          figureRow(about("Permutation of the means"), permutation, (test) => ({
            estimate: test.estimate,
            pTwoSided: test.pTwoSided,
            p: test.p,
            pAdjusted: test.pAdjusted,
            remark:
              test.method === "exact"
                ? "exact"
                : `${test.permutations.toLocaleString("en")} drawn, ±${test.monteCarloStandardError.toPrecision(2)}`,
          })),
        ]
      : []),
    ...(bootstrap
      ? [
          figureRow(about("Bootstrap, percentile"), bootstrap, (drawn) => ({
            estimate: drawn.estimate,
            interval: drawn.percentileInterval,
            remark: `standard error ${drawn.standardError.toPrecision(3)}`,
          })),
          figureRow(about("Bootstrap, BCa"), bootstrap, (drawn) => ({
            estimate: drawn.estimate,
            interval: valueOf(drawn.biasCorrected, (bca) => bca.interval),
            remark:
              drawn.biasCorrected.status === "estimated" ? "" : drawn.biasCorrected.explanation,
          })),
        ]
      : []),
  ];
}
