import { Checkbox } from "@/components/ui/checkbox";
import type { PlanningPage } from "@/lib/features/analysis/loaders-planning";
import { NumberField, NumberGrid } from "./number-field";

const range = [0, 100] as const;

/** Where the spread of scores comes from, and the simulation, which needs all of it. */
export function SpreadFields({ planning: { query, scale, level } }: { planning: PlanningPage }) {
  return (
    <>
      <NumberGrid
        title="Spread of scores, standard deviations in points"
        note="The first numbers are near what the model study’s overall scores had; a pilot or an earlier study’s report (section planning) gives better ones."
      >
        <NumberField
          name="stageSd"
          label="An idea in one stage"
          value={query.stageSd}
          range={range}
          step="any"
        />
        <NumberField
          name="residualSd"
          label="Between reviews"
          value={query.residualSd}
          range={range}
          step="any"
        />
        <NumberField
          name="reviewerSd"
          label="Between reviewers"
          value={query.reviewerSd}
          range={range}
          step="any"
        />
        <NumberField
          name="ideaSd"
          label="Ideas, both stages alike"
          value={query.ideaSd}
          range={range}
          step="any"
        />
      </NumberGrid>
      <NumberGrid
        title="Simulation"
        note={`Draws whole studies on the scale from ${scale.minimum} to ${scale.maximum} and tests each by Welch’s test, so that the ends of the scale, few ideas and shared reviewers count.`}
      >
        <NumberField
          name="level"
          label="Mean score before"
          value={level}
          range={[-1000, 1000]}
          step="any"
        />
        <Checkbox
          name="simulate"
          label="Simulate too"
          defaultChecked={query.simulate}
          className="self-end"
        />
      </NumberGrid>
    </>
  );
}
