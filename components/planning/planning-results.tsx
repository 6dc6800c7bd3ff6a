import { formatInterval, formatNumber } from "@/components/figures/format-number";
import { Alert } from "@/components/ui/alert";
import { StatGrid, StatTile } from "@/components/ui/stat-tile";
import type { PlanningPage } from "@/lib/features/analysis/loaders-planning";
import type { PlannedStudy, SimulatedPower } from "@/lib/features/analysis/rules-planning";
import { NeededTable } from "./needed-table";
import { percentWords, planSentence } from "./planning-words";
import { PowerCurve } from "./power-curve";

/** What the plan can find out: in words, in numbers, as curves, and what more would take. */
export function PlanningResults({ planning }: { planning: PlanningPage }) {
  const { outcome, query } = planning;
  if (outcome.state === "refused")
    return (
      <Alert tone="warning" title="This plan cannot be computed">
        {outcome.message}
      </Alert>
    );
  const { planned, simulated } = outcome;
  return (
    <section aria-label="What the plan can find out" className="space-y-6">
      <p className="max-w-[75ch] border-l-4 border-accent pl-4 text-lg leading-relaxed">
        {planSentence(query, planned)}
      </p>
      <PlanTiles planned={planned} simulated={simulated} />
      <PowerCurve curves={planned.curves} effect={planned.effectPoints} />
      <NeededTable planned={planned} />
      <p className="max-w-[76ch] text-sm text-muted">
        Power is that of the pooled t test on the ideas’ change scores by the noncentral t
        distribution; Welch’s test has nearly the same while both arms spread alike. More reviews of
        an idea lower only the part of the spread that comes from reviews.
      </p>
    </section>
  );
}

function PlanTiles(props: { planned: PlannedStudy; simulated: SimulatedPower | null }) {
  const { planned, simulated } = props;
  const { change, power, detectable } = planned;
  const fromReviews = (change.fromResidual + change.fromReviewer) / change.variance;
  const least = detectable.find((entry) => entry.power === 0.8)?.effect;
  return (
    <StatGrid>
      <StatTile
        label={planned.effectD === 0 ? "False positives" : "Power"}
        value={power.status === "estimated" ? percentWords(power.power) : "–"}
        hint={`alpha ${Number(planned.alphaPerTest.toPrecision(3))} for each metric`}
      />
      {simulated ? <SimulatedTile simulated={simulated} /> : null}
      <StatTile
        label="SD of change scores"
        value={formatNumber(change.standardDeviation)}
        hint={`${percentWords(fromReviews)} of its variance from reviews`}
      />
      <StatTile
        label="Detectable at 80 % power"
        value={least?.status === "estimated" ? `${formatNumber(least.points)} points` : "–"}
        hint={least?.status === "estimated" ? `d = ${formatNumber(least.d)}` : null}
      />
      <StatTile
        label="Ideas with a change score"
        value={`${countWords(planned.analysedOther)} + ${countWords(planned.analysedReference)}`}
        hint="expected, other + reference arm"
      />
    </StatGrid>
  );
}

function SimulatedTile({ simulated }: { simulated: SimulatedPower }) {
  const { interval } = simulated;
  const ends = { lower: 100 * interval.lower, upper: 100 * interval.upper };
  const cause = simulated.notTestable > 0 ? `; ${simulated.notTestable} could not be tested` : "";
  return (
    <StatTile
      label={simulated.meaning === "power" ? "Simulated power" : "Simulated false positives"}
      value={percentWords(simulated.share)}
      hint={`${formatInterval(ends, 1)} % by ${simulated.simulations} studies; mean difference ${formatNumber(simulated.meanDifference)} points${cause}`}
    />
  );
}

/** An expected number of ideas. */
function countWords(count: number): string {
  return String(Number(count.toFixed(1)));
}
