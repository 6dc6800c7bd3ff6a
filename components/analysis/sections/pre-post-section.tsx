import { ForestPlot } from "@/components/figures/forest-plot";
import type { PrePost, Report } from "@/lib/stats";
import { pairFile, pairName } from "../columns";
import { Section } from "../section";
import { TableFrame } from "../table-frame";
import { correlationTable, differenceTable, flipTable } from "./pre-post-tables";

type Props = { report: Report; prePost: PrePost };

/** What scores before say about scores after. */
export function PrePostSection({ report, prePost }: Props) {
  const forest = prePost.correlations.flatMap(({ label, sets }) =>
    sets.flatMap(({ arm, pearson }) =>
      pearson.status === "estimated"
        ? [
            {
              label: `${label}, ${arm ?? "all arms"}`,
              estimate: pearson.estimate,
              lower: pearson.interval.lower,
              upper: pearson.interval.upper,
            },
          ]
        : [],
    ),
  );
  return (
    <Section
      id="pre-post"
      title="Scores before against scores after"
      intro={
        <p>
          Do ideas that were scored high before keep their place after? Where scores before and
          after hardly correlate, a difference between the arms before execution turns up, with the
          opposite sign, in the contrast of the changes. The unit is the idea.
        </p>
      }
    >
      {forest.length > 0 ? (
        <ForestPlot
          title="Correlation of pre and post"
          caption="Pearson’s correlation of the ideas’ means, with intervals by Fisher’s z."
          rows={forest}
          rowName="Metric and arm"
          valueName="Correlation"
          axisLabel="Pearson correlation"
          level={report.options.confidenceLevel}
          fileName="pre-post-correlation"
          headingLevel="h3"
        />
      ) : null}
      <TableFrame
        title="Correlations of pre and post"
        table={correlationTable(report, prePost)}
        fileName="pre-post-correlations"
        compact
      />
      {prePost.pairs.map((pair) => (
        <div key={pair.otherArm} className="space-y-6">
          <TableFrame
            title={`Where the contrast comes from, ${pairName(pair)}`}
            description="Change difference = post difference − pre difference. “Expected by regression” is the contrast that the common regression line alone would give; the remainder is the difference after at equal scores before."
            table={differenceTable(report, pair)}
            fileName={`pre-post-parts-${pairFile(pair)}`}
            compact
          />
          <TableFrame
            title={`Rank flips, ${pairName(pair)}`}
            description="All pairs of one idea of each arm: how often the better one before is the worse one after."
            table={flipTable(pair)}
            fileName={`rank-flips-${pairFile(pair)}`}
            compact
          />
        </div>
      ))}
    </Section>
  );
}
