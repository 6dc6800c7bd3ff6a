import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { Badge } from "@/components/ui/badge";
import type { DrawDescription } from "@/lib/features/allocation/loaders";
import { DrawForm } from "./draw-form";
import { DrawInputs } from "./draw-inputs";
import { RunRecord } from "./run-record";
import { ShareTable } from "./share-table";

/** One draw: what it is made from, the button, what came out, and its record. */
export function DrawSection({ studyId, draw }: { studyId: string; draw: DrawDescription }) {
  const { words, kind, isNow, isDrawn, canDraw, runs } = draw;
  const [latest, ...former] = runs;
  return (
    <section aria-label={words.title} className="space-y-6">
      <Card>
        <CardHeader
          title={words.title}
          description={describeState(draw)}
          actions={
            isDrawn ? <Badge tone="success">Drawn</Badge> : <Badge tone="warning">Not drawn</Badge>
          }
        />
        {isNow ? (
          <CardBody>
            <DrawInputs draw={draw} />
          </CardBody>
        ) : null}
        {canDraw ? (
          <CardFooter>
            <DrawForm studyId={studyId} kind={kind} isDrawn={isDrawn} people={words.people} />
          </CardFooter>
        ) : null}
      </Card>
      {isDrawn ? <ShareTable draw={draw} /> : null}
      {latest ? <RunRecord studyId={studyId} run={latest} formerRuns={former} /> : null}
    </section>
  );
}

function describeState({ isNow, isDrawn, canDraw, words }: DrawDescription): string {
  if (!isNow) return isDrawn ? "This draw is closed." : "Nothing was drawn.";
  if (!isDrawn) {
    return "Chance decides, within the rules: accepted topics, no conflicts, even loads, arms balanced without anybody seeing them.";
  }
  return canDraw
    ? "Nobody has begun yet: the draw can be repeated, for instance after somebody joined. Each draw stays on record."
    : words.standing;
}
