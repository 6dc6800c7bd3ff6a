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
import type { IntakeOverview } from "@/lib/features/intake/loaders-upload";

export interface TopicCountsProps {
  topics: IntakeOverview["topics"];
  /** After intake there is one number: the study's ideas. */
  isClosed: boolean;
}

/** How many ideas each topic has. */
export function TopicCounts({ topics, isClosed }: TopicCountsProps) {
  return (
    <Card>
      <CardHeader
        title="Ideas by topic"
        description={
          isClosed
            ? "All ideas of the study, whatever their arm."
            : "What authors have written. Uploaded ideas are counted when they are read, and sealed at once."
        }
      />
      <CardBody className="px-2 sm:px-2">
        <Table caption="Ideas by topic">
          <TableHead>
            <TableRow>
              <TableHeader>Topic</TableHeader>
              {isClosed ? <TableHeader numeric>Ideas</TableHeader> : null}
              {isClosed ? null : <TableHeader numeric>Submitted</TableHeader>}
              {isClosed ? null : <TableHeader numeric>Drafts</TableHeader>}
            </TableRow>
          </TableHead>
          <TableBody>
            {topics.map(({ topic, submitted, drafted, sealed }) => (
              <TableRow key={topic}>
                <TableRowHeader>{topic}</TableRowHeader>
                {isClosed ? <TableCell numeric>{sealed}</TableCell> : null}
                {isClosed ? null : <TableCell numeric>{submitted}</TableCell>}
                {isClosed ? null : <TableCell numeric>{drafted}</TableCell>}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </CardBody>
    </Card>
  );
}
