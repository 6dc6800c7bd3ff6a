import { Badge, type BadgeTone } from "@/components/ui/badge";
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
import type { ExecutorProgress } from "@/lib/features/conduct/rules-progress";
import type { ExecutionStatus } from "@/lib/study/vocabulary";
import { Deadline } from "./deadline";
import { flushTable } from "./flush-table";

const statusWords: Record<ExecutionStatus, { word: string; tone: BadgeTone }> = {
  allocated: { word: "Not started", tone: "neutral" },
  started: { word: "Under way", tone: "info" },
  finished: { word: "Finished", tone: "success" },
  withdrawn: { word: "Withdrawn", tone: "outline" },
};

export interface ExecutorTableProps {
  executions: readonly ExecutorProgress[];
  deadline: string | null;
  isOpen: boolean;
}

/** How far each executor is. Which idea they carry out is not shown to anybody but them. */
export function ExecutorTable({ executions, deadline, isOpen }: ExecutorTableProps) {
  if (executions.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Executors" description={<Deadline day={deadline} isOpen={isOpen} />} />
      <CardBody className="px-0 pb-2 sm:px-0 sm:pb-2">
        <Table caption="Executors" maxHeight="28rem" className={flushTable}>
          <TableHead>
            <TableRow>
              <TableHeader>Executor</TableHeader>
              <TableHeader>Topic</TableHeader>
              <TableHeader>State</TableHeader>
              <TableHeader numeric>Hours logged</TableHeader>
              <TableHeader>Handed in</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {executions.map((execution) => (
              <TableRow key={execution.executionId}>
                <TableRowHeader>{execution.name}</TableRowHeader>
                <TableCell>{execution.topic}</TableCell>
                <TableCell>
                  <span className="flex flex-wrap gap-1.5">
                    <Badge tone={statusWords[execution.status].tone}>
                      {statusWords[execution.status].word}
                    </Badge>
                    {execution.isLate ? <Badge tone="warning">Late</Badge> : null}
                  </span>
                </TableCell>
                <TableCell numeric>{formatHours(execution.hours)}</TableCell>
                <TableCell>{describeHandedIn(execution)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </CardBody>
    </Card>
  );
}

function formatHours(hours: number): string {
  return hours.toLocaleString("en-GB", { maximumFractionDigits: 1 });
}

function describeHandedIn({ hasPaper, hasCode }: ExecutorProgress): string {
  if (hasPaper && hasCode) return "Paper and code";
  if (hasPaper) return "Paper";
  return hasCode ? "Code" : "Nothing yet";
}
