import { flushTable } from "@/components/conduct/flush-table";
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
import type { DrawDescription } from "@/lib/features/allocation/loaders";

/** What came out: people with how many pieces of work they have in each topic. No idea, no arm. */
export function ShareTable({ draw }: { draw: DrawDescription }) {
  const { kind, topics, shares, words } = draw;
  const what = kind === "reviewers-post" ? "executions" : "ideas";
  return (
    <Card>
      <CardHeader
        title="Result"
        level="h3"
        description={`How many ${what} each of the ${words.people} was given, by topic. Which ones is not shown.`}
      />
      <CardBody className="px-0 pb-2 sm:px-0 sm:pb-2">
        <Table
          caption={`Result of the draw: ${words.title}`}
          maxHeight="30rem"
          className={flushTable}
        >
          <TableHead>
            <TableRow>
              <TableHeader>Person</TableHeader>
              {topics.map((topic) => (
                <TableHeader key={topic.topicId} numeric className="whitespace-normal">
                  {topic.name}
                </TableHeader>
              ))}
              <TableHeader numeric>Together</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {shares.map((share) => (
              <TableRow key={share.memberId}>
                <TableRowHeader className="whitespace-nowrap">{share.name}</TableRowHeader>
                {share.perTopic.map((count, index) => (
                  <TableCell key={topics[index]?.topicId} numeric>
                    {count === 0 ? <span className="text-muted">–</span> : count}
                  </TableCell>
                ))}
                <TableCell numeric>{share.total}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </CardBody>
    </Card>
  );
}
