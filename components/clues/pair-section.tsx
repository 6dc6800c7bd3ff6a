import { Alert } from "@/components/ui/alert";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { StatGrid, StatTile } from "@/components/ui/stat-tile";
import {
  describeClassifier,
  describeLength,
  isClue,
  isTooSmall,
  type Comparison,
  type PairOfArms,
} from "@/lib/features/clues/rules";
import { FeatureTable } from "./feature-table";

/** What form tells of two arms: in words, in two numbers, and measure by measure. */
export function PairSection({ pair }: { pair: PairOfArms }) {
  const { first, second, shown, written } = pair;
  const names = `arms ${first} and ${second}`;
  const title = `Arms ${first} and ${second}`;
  return (
    <section aria-label={title}>
      <Card>
        <CardHeader
          title={title}
          description={
            shown.status === "compared"
              ? `${shown.firstCount} and ${shown.secondCount} ideas`
              : undefined
          }
        />
        <CardBody className="space-y-6">
          {shown.status === "compared" ? (
            <>
              <Alert
                tone={isClue(shown) ? "warning" : isTooSmall(shown) ? "info" : "success"}
                title={describeClassifier(shown, names)}
              >
                {describeLength(shown, { first, second, names: "arms" })} All of this is about the
                ideas as reviewers get them.
              </Alert>
              <StatGrid>
                <Area label="As they were written" comparison={written} />
                <Area label="As reviewers get them" comparison={shown} />
              </StatGrid>
              <FeatureTable pair={pair} />
            </>
          ) : (
            <Alert title="These arms can’t be compared">{shown.reason}</Alert>
          )}
        </CardBody>
      </Card>
    </section>
  );
}

function Area({ label, comparison }: { label: string; comparison: Comparison }) {
  if (comparison.status !== "compared") return null;
  const { area, interval, chance } = comparison.classifier;
  const two = (value: number) => value.toFixed(2);
  return (
    <StatTile
      label={label}
      value={`AUC ${two(area)}`}
      hint={`95 % CI ${two(interval.lower)} to ${two(interval.upper)}; chance gives ${two(chance.lower)} to ${two(chance.upper)}`}
      tone={isClue(comparison) ? "warning" : "neutral"}
    />
  );
}
