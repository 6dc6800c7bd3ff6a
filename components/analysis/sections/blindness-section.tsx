import { ForestPlot } from "@/components/figures/forest-plot";
import { formatInterval, formatNumber } from "@/components/figures/format-number";
import type { FigureTable } from "@/components/figures/figure-table";
import type { Blindness, Report } from "@/lib/stats";
import {
  count,
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
import { Section } from "../section";
import { TableFrame } from "../table-frame";

type Props = { report: Report; blindness: Blindness; masked: boolean };
type Known = Extract<Blindness, { status: "estimated" }>;

/** Did reviewers know where ideas came from? */
export function BlindnessSection({ report, blindness, masked }: Props) {
  return (
    <Section
      id="blindness"
      title="Blindness of the reviewers"
      intro={
        <p>
          Could reviewers tell where ideas came from? Bang’s index of an arm is the share of right
          guesses less the share of wrong ones: 1 if all guess right, 0 if right and wrong balance,
          −1 if all guess wrong. The unit is the review.
        </p>
      }
    >
      {masked ? (
        <p>Guesses would tell the masked arms apart. They are shown when the study is unblinded.</p>
      ) : blindness.status === "estimated" ? (
        <Guesses report={report} known={blindness} />
      ) : (
        <p>{blindness.explanation}</p>
      )}
    </Section>
  );
}

function Guesses({ report, known }: { report: Report; known: Known }) {
  const { overall, unaware } = known;
  const forest = overall.arms.flatMap(({ arm, bang }) =>
    bang.status === "estimated"
      ? [
          {
            label: arm,
            estimate: bang.estimate,
            lower: bang.interval.lower,
            upper: bang.interval.upper,
          },
        ]
      : [],
  );
  return (
    <>
      <TableFrame
        title="Guesses by arm"
        table={guessTable(report, known)}
        fileName="guesses"
        compact
      >
        <p>{jamesWords(known)}</p>
      </TableFrame>
      {forest.length > 0 ? (
        <ForestPlot
          title="Bang’s blinding index by arm"
          caption={`With random guesses the index is ${formatNumber(overall.bangOfRandomGuesses)} on average.`}
          rows={forest}
          rowName="Arm"
          valueName="Bang’s index"
          axisLabel="Bang’s index, from −1 to 1"
          level={report.options.confidenceLevel}
          fileName="bang-index"
          headingLevel="h3"
        />
      ) : null}
      {unaware.pairs.map((pair) => (
        <TableFrame
          key={pair.otherArm}
          title={`Change scores from reviews that did not guess right, ${pairName(pair)}`}
          description={`${unaware.reviewsKept} reviews kept, ${unaware.reviewsLeftOut} left out (${unaware.restrictedStages.join(" and ")}). Unit: the idea, by Welch’s t. Leaving out reviews by their guess is no randomised comparison: a guess may follow the score as well as the score the guess.`}
          table={unawareTable(report, pair)}
          fileName={`unaware-${pairFile(pair)}`}
        />
      ))}
    </>
  );
}

function jamesWords({ overall }: Known): string {
  const { james, severalArms, notUsable } = overall;
  const index =
    james.status === "estimated"
      ? `James’ index over all arms is ${formatNumber(james.estimate)} ${formatInterval(james.interval)}: 1 if nobody knows, 0.5 with random guesses, 0 if all guess right.`
      : james.explanation;
  const several =
    severalArms > 0 ? ` ${severalArms} reviews of ideas of several arms are not counted.` : "";
  const unread =
    notUsable.length > 0
      ? ` Not read: ${notUsable.map(({ guess, reviews }) => `“${guess}” (${reviews})`).join(", ")}.`
      : "";
  return `${index}${several}${unread}`;
}

function guessTable(report: Report, { stages, overall }: Known): FigureTable {
  const bang = { group: "Bang’s index" };
  const sets = [
    ...stages.flatMap(({ stage, table }) =>
      table.status === "estimated" ? [{ stage: String(stage), table }] : [],
    ),
    { stage: "both", table: overall },
  ];
  const weighted = sets.some(({ table }) =>
    table.arms.some((arm) => arm.weightedBang.status === "estimated"),
  );
  return {
    columns: [
      words("arm", "Arm"),
      words("stage", "Stage"),
      count("reviews", "Reviews"),
      ...overall.arms.map(({ arm }) => count(`guess ${arm}`, arm, { group: "Guessed" })),
      count("dontKnow", "Don’t know", { group: "Guessed" }),
      signed("index", "Index", { ...bang, digits: 2, strong: true }),
      interval("interval", report, bang),
      pValue("p", "p, two-sided", bang),
      ...(weighted ? [number("weighted", "By certainty", { ...bang, digits: 2 })] : []),
    ],
    rows: sets.flatMap(({ stage, table }) =>
      table.arms.map((own) => {
        const about = {
          arm: own.arm,
          stage,
          reviews: own.reviews,
          dontKnow: own.dontKnow,
          ...Object.fromEntries(
            Object.entries(own.guesses).map(([arm, number]) => [`guess ${arm}`, number]),
          ),
        };
        return figureRow(about, own.bang, (index) => ({
          index: index.estimate,
          interval: index.interval,
          p: index.pTwoSided,
          weighted: valueOf(own.weightedBang, (found) => found.estimate),
        }));
      }),
    ),
    noteKey,
  };
}

function unawareTable(report: Report, pair: Known["unaware"]["pairs"][number]): FigureTable {
  return {
    columns: [
      words("metric", "Metric"),
      count("other", pair.otherArm, { group: "Ideas" }),
      count("reference", pair.referenceArm, { group: "Ideas" }),
      signed("difference", "Difference", { strong: true }),
      interval("interval", report),
      number("t", "t"),
      number("degreesOfFreedom", "df", { digits: 1 }),
      pValue("p", "p, as tested"),
      pValue("pAdjusted", "p, adjusted", { strong: true }),
    ],
    rows: pair.metrics.map((metric) =>
      figureRow(
        { metric: metric.label, other: metric.otherIdeas, reference: metric.referenceIdeas },
        metric.contrast,
        (test) => ({
          difference: test.difference,
          interval: test.interval,
          t: test.t,
          degreesOfFreedom: test.degreesOfFreedom,
          p: test.p,
          pAdjusted: metric.pAdjusted,
        }),
      ),
    ),
    noteKey,
  };
}
