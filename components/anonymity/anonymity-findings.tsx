import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  TableRowHeader,
} from "@/components/ui/table";
import type { AnonymityDay } from "@/lib/features/anonymity/rules";

export interface AnonymityFindingsProps {
  /** How many texts were read. */
  texts: number;
  days: readonly AnonymityDay[];
}

const dayFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** For the custodian: what could tell who wrote a text although it was handed in. */
export function AnonymityFindings({ texts, days }: AnonymityFindingsProps) {
  const read = texts === 1 ? "1 text was read" : `${texts} texts were read`;
  return (
    <>
      <PageHeader
        title="Anonymity"
        description="Texts are read for what could tell who wrote them when they are handed in. Here is what their writers kept, with their reasons, and where a text names somebody of the study, of which its writer is told nothing. Only custodians see this page."
        badges={<Badge>{read}</Badge>}
      />
      {days.length === 0 ? (
        <EmptyState title="Nothing to judge">
          No marked phrase was kept, and no text names anybody of the study.
        </EmptyState>
      ) : (
        <div className="space-y-6">
          {days.map((day) => (
            <DayOfFindings key={day.day} {...day} />
          ))}
        </div>
      )}
    </>
  );
}

function DayOfFindings({ day, lines }: AnonymityDay) {
  const name = dayFormat.format(new Date(day));
  return (
    <Card>
      <CardHeader title={name} />
      <Table caption={`Findings of ${name}`}>
        <TableHead>
          <TableRow>
            <TableHeader>Text</TableHeader>
            <TableHeader>Found</TableHeader>
            <TableHeader>Words</TableHeader>
            <TableHeader>Reason to keep them</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line, index) => (
            <TableRow key={index}>
              <TableRowHeader className="min-w-36 align-top">
                {line.place}
                <span className="block font-normal text-muted">{line.where}</span>
              </TableRowHeader>
              <TableCell className="min-w-40">
                {line.justification === null ? (
                  <Badge tone="warning">{line.found}</Badge>
                ) : (
                  line.found
                )}
              </TableCell>
              <TableCell className="min-w-56 break-words">
                <mark className="rounded-sm bg-accent-soft px-0.5 font-medium text-ink">
                  {line.excerpt}
                </mark>
                <span className="mt-1 block text-muted">{line.context}</span>
              </TableCell>
              <TableCell className="min-w-48 break-words">
                {line.justification ?? <span className="text-muted">The writer was not asked</span>}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
