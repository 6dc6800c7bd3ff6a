import { formatNumber } from "@/components/figures/format-number";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  TableRowHeader,
} from "@/components/ui/table";
import type { PlannedStudy } from "@/lib/features/analysis/rules-planning";
import { percentWords } from "./planning-words";

type Row = { power: number } & {
  ideas: PlannedStudy["needed"][number]["ideas"];
  effect: PlannedStudy["detectable"][number]["effect"] | undefined;
};

/** Ideas that a power takes, and the effect that the plan detects with it. */
export function NeededTable({ planned }: { planned: PlannedStudy }) {
  const rows = planned.needed.map(({ power, ideas }): Row => {
    const found = planned.detectable.find((entry) => entry.power === power);
    return { power, ideas, effect: found?.effect };
  });
  return (
    <Card>
      <CardHeader title="For 80 and 90 % power" />
      <CardBody>
        <Table caption="Ideas needed, and detectable effects of the plan, by power">
          <TableHead>
            <TableRow>
              <TableHeader>Power</TableHeader>
              <TableHeader numeric>Ideas to begin, other arm</TableHeader>
              <TableHeader numeric>reference arm</TableHeader>
              <TableHeader numeric>With a change score, other arm</TableHeader>
              <TableHeader numeric>reference arm</TableHeader>
              <TableHeader numeric>Plan detects, points</TableHeader>
              <TableHeader numeric>d</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.power}>
                <TableRowHeader>{percentWords(row.power)}</TableRowHeader>
                <IdeaCells ideas={row.ideas} />
                <EffectCells effect={row.effect} />
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </CardBody>
    </Card>
  );
}

function IdeaCells({ ideas }: Pick<Row, "ideas">) {
  if (ideas.status === "not-estimable")
    return <TableCell colSpan={4}>{ideas.explanation}</TableCell>;
  return (
    <>
      <TableCell numeric className="font-semibold">
        {ideas.beginOther}
      </TableCell>
      <TableCell numeric className="font-semibold">
        {ideas.beginReference}
      </TableCell>
      <TableCell numeric>{ideas.ideasOther}</TableCell>
      <TableCell numeric>{ideas.ideasReference}</TableCell>
    </>
  );
}

function EffectCells({ effect }: Pick<Row, "effect">) {
  if (effect?.status !== "estimated")
    return <TableCell colSpan={2}>{effect?.explanation ?? "–"}</TableCell>;
  return (
    <>
      <TableCell numeric>{formatNumber(effect.points)}</TableCell>
      <TableCell numeric>{formatNumber(effect.d)}</TableCell>
    </>
  );
}
