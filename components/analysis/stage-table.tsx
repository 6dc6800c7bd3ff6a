import { Card, CardBody } from "@/components/ui/card";
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
import type { Report } from "@/lib/stats";
import { formatFixed } from "./format";

/** Every metric of either stage by arm, also those that only one stage asks. */
export function StageTable({ report }: { report: Report }) {
  return (
    <Card>
      <CardBody className="space-y-3">
        <h2 className="text-lg font-semibold">Both stages, metric by metric</h2>
        <Table caption="Means by stage, metric and arm">
          <TableHead>
            <TableRow>
              <TableHeader className={keptInSight}>Metric</TableHeader>
              <TableHeader>Stage</TableHeader>
              <TableHeader>Arm</TableHeader>
              <TableHeader numeric>Ideas</TableHeader>
              <TableHeader numeric>Reviews</TableHeader>
              <TableHeader numeric>Mean over ideas</TableHeader>
              <TableHeader numeric>SD over ideas</TableHeader>
              <TableHeader numeric>Mean over reviews</TableHeader>
              <TableHeader numeric>SD over reviews</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {report.stageSummaries.map((row) => (
              <TableRow key={`${row.metric} ${row.stage} ${row.arm}`}>
                <TableRowHeader className={keptInSight}>{row.label}</TableRowHeader>
                <TableCell>{row.stage}</TableCell>
                <TableCell>{row.arm}</TableCell>
                <TableCell numeric>{row.ideas}</TableCell>
                <TableCell numeric>{row.reviews}</TableCell>
                <TableCell numeric>{formatFixed(row.ideaMean, 3)}</TableCell>
                <TableCell numeric>{formatFixed(row.ideaStandardDeviation, 3)}</TableCell>
                <TableCell numeric>{formatFixed(row.mean, 3)}</TableCell>
                <TableCell numeric>{formatFixed(row.standardDeviation, 3)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </CardBody>
    </Card>
  );
}
