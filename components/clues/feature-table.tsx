import {
  keptInSight,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  TableRowHeader,
} from "@/components/ui/table";
import type { PairOfArms } from "@/lib/features/clues/rules";

/** Every measure: the arms' means and how well it tells them apart, those that tell most first. */
export function FeatureTable({ pair: { first, second, shown, written } }: { pair: PairOfArms }) {
  if (shown.status !== "compared" || written.status !== "compared") return null;
  const before = new Map(written.features.map((feature) => [feature.key, feature]));
  return (
    <Table
      caption={`Measures of form of arms ${first} and ${second}, as reviewers get the ideas`}
      maxHeight="32rem"
    >
      <TableHead>
        <TableRow>
          <TableHeader className={keptInSight}>Measure</TableHeader>
          <TableHeader numeric>Mean of {first}</TableHeader>
          <TableHeader numeric>Mean of {second}</TableHeader>
          <TableHeader numeric>AUC</TableHeader>
          <TableHeader numeric>95 % CI</TableHeader>
          <TableHeader numeric>AUC as written</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {shown.features.map(({ key, name, firstMean, secondMean, area, interval }) => (
          <TableRow key={key}>
            <TableRowHeader className={keptInSight}>{name}</TableRowHeader>
            <TableCell numeric>{formatMean(firstMean)}</TableCell>
            <TableCell numeric>{formatMean(secondMean)}</TableCell>
            <TableCell numeric>{area.toFixed(2)}</TableCell>
            <TableCell numeric>
              {interval.lower.toFixed(2)} to {interval.upper.toFixed(2)}
            </TableCell>
            <TableCell numeric>{before.get(key)?.area.toFixed(2)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Counts without decimals, shares with enough of them. */
function formatMean(value: number): string {
  const decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 3;
  return value.toLocaleString("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}
