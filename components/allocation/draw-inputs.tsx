import { Alert } from "@/components/ui/alert";
import { StatGrid, StatTile } from "@/components/ui/stat-tile";
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

/** What would be drawn, in numbers, so that a shortage is seen before the draw. */
export function DrawInputs({ draw }: { draw: DrawDescription }) {
  const { kind, items, perItem, people, capacity, words, topics } = draw;
  const isReview = kind !== "executors";
  const needed = items * perItem;
  const scarce = topics.filter((topic) => topic.items > 0 && topic.people < perItem);
  return (
    <div className="space-y-5">
      <StatGrid>
        <StatTile label={kind === "reviewers-post" ? "Executions" : "Ideas"} value={items} />
        <StatTile label={isReview ? "Reviewers" : "Executors"} value={people} />
        {isReview ? (
          <>
            <StatTile label="Reviews needed" value={needed} hint={`${perItem} each`} />
            <StatTile
              label="Reviews they take on"
              value={capacity}
              tone={capacity < needed ? "warning" : "neutral"}
            />
          </>
        ) : (
          <StatTile
            label="Ideas carried out"
            value={Math.min(items, people)}
            hint="at most; topics and conflicts permitting"
          />
        )}
      </StatGrid>
      {isReview && capacity < needed ? (
        <Alert tone="warning" title="The reviewers take on too few reviews">
          Invite more reviewers, raise their maximum, or ask for fewer reviews each.
        </Alert>
      ) : null}
      {scarce.length > 0 ? (
        <Alert tone="warning" title={`Some topics have too few ${words.people}`}>
          {scarce.map((topic) => topic.name).join(", ")}: {perItem} needed for each {words.item}.
        </Alert>
      ) : null}
      <Table caption={`Topics with their ${words.item}s and the ${words.people} who accept them`}>
        <TableHead>
          <TableRow>
            <TableHeader>Topic</TableHeader>
            <TableHeader numeric>{kind === "reviewers-post" ? "Executions" : "Ideas"}</TableHeader>
            <TableHeader numeric>
              {isReview ? "Reviewers who accept it" : "Executors who accept it"}
            </TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {topics.map((topic) => (
            <TableRow key={topic.topicId}>
              <TableRowHeader>{topic.name}</TableRowHeader>
              <TableCell numeric>{topic.items}</TableCell>
              <TableCell numeric>{topic.people}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
