import { Trash2 } from "lucide-react";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  TableRowHeader,
} from "@/components/ui/table";
import type { ExecutionTaskView } from "@/lib/blinding/views";
import { removeHoursAction } from "@/lib/features/execution/actions";
import { ActForm } from "./act-form";
import { formatDay } from "./format-day";
import { formatHours } from "./format-hours";

/** The entries of the log, newest first: what was just added is in sight. */
export function HoursTable({ task, canEdit }: { task: ExecutionTaskView; canEdit: boolean }) {
  return (
    <Table caption="Logged hours" maxHeight="24rem">
      <TableHead>
        <TableRow>
          <TableHeader>Day</TableHeader>
          <TableHeader numeric>Hours</TableHeader>
          <TableHeader>Note</TableHeader>
          {canEdit ? (
            <TableHeader>
              <span className="sr-only">Remove</span>
            </TableHeader>
          ) : null}
        </TableRow>
      </TableHead>
      <TableBody>
        {task.hours.toReversed().map((entry) => (
          <TableRow key={entry.entryId}>
            <TableRowHeader className="align-top font-normal whitespace-nowrap">
              {formatDay(entry.workedOn)}
            </TableRowHeader>
            <TableCell numeric>{formatHours(entry.hours)}</TableCell>
            <TableCell className="min-w-24 break-words text-muted">{entry.note}</TableCell>
            {canEdit ? (
              <TableCell className="py-1 text-right">
                <ActForm
                  action={removeHoursAction}
                  fields={{ studyId: task.studyId, entryId: entry.entryId }}
                  button={<Trash2 aria-hidden />}
                  label={`Remove ${formatHours(entry.hours)} of ${formatDay(entry.workedOn)}`}
                  variant="danger-quiet"
                  size="small"
                />
              </TableCell>
            ) : null}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
