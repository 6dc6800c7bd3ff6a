import { Badge } from "@/components/ui/badge";
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
import type { ReviewerProgress, StageProgress } from "@/lib/features/conduct/rules-progress";
import { Deadline } from "./deadline";
import { flushTable } from "./flush-table";

const titles = { pre: "Reviewers of ideas", post: "Reviewers of executions" };

/** How far each reviewer of a stage is, those who owe most first. How they scored is nowhere. */
export function ReviewerTable({ progress }: { progress: StageProgress }) {
  if (progress.reviewers.length === 0) return null;
  return (
    <Card>
      <CardHeader
        title={titles[progress.stage]}
        description={<Deadline day={progress.deadline} isOpen={progress.isOpen} />}
      />
      <CardBody className="px-0 pb-2 sm:px-0 sm:pb-2">
        <Table caption={titles[progress.stage]} maxHeight="28rem" className={flushTable}>
          <TableHead>
            <TableRow>
              <TableHeader>Reviewer</TableHeader>
              <TableHeader>State</TableHeader>
              <TableHeader numeric>Submitted</TableHeader>
              <TableHeader numeric>Drafts</TableHeader>
              <TableHeader numeric>Not started</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {progress.reviewers.map((reviewer) => (
              <TableRow key={reviewer.memberId}>
                <TableRowHeader>{reviewer.name}</TableRowHeader>
                <TableCell>
                  <ReviewerState reviewer={reviewer} />
                </TableCell>
                <TableCell numeric>{reviewer.submitted}</TableCell>
                <TableCell numeric>{reviewer.draft}</TableCell>
                <TableCell numeric>{reviewer.notStarted}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </CardBody>
    </Card>
  );
}

function ReviewerState({ reviewer }: { reviewer: ReviewerProgress }) {
  const missing = reviewer.draft + reviewer.notStarted;
  if (missing === 0) return <Badge tone="success">Complete</Badge>;
  if (reviewer.isLate) return <Badge tone="warning">Late, {missing} missing</Badge>;
  return <Badge>{missing} missing</Badge>;
}
