import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { needsClosingAnyway, type Requirement } from "@/lib/features/conduct/rules";
import type { PhaseStep } from "@/lib/features/conduct/rules-steps";
import { nextPhase } from "@/lib/study/phases";
import { phaseLabels, type Phase } from "@/lib/study/vocabulary";
import { AdvanceForm } from "./advance-form";
import { RequirementList } from "./requirement-list";

export interface NextStepCardProps {
  studyId: string;
  studyName: string;
  phase: Phase;
  step: PhaseStep | undefined;
  requirements: readonly Requirement[];
  canAdvance: boolean;
  canDraw: boolean;
  canUnblind: boolean;
}

/** What is needed before the next phase, and the button that leads there. */
export function NextStepCard(props: NextStepCardProps) {
  const { studyId, phase, step, requirements, canAdvance } = props;
  const next = nextPhase(phase);
  if (phase === "frozen") return <FrozenCard studyId={studyId} canUnblind={props.canUnblind} />;
  if (!step || !next) return null;
  const isBlocked = requirements.some((one) => one.kind === "required" && !one.met);
  const places = workplacesOf(phase, props.canDraw);
  return (
    <Card>
      <CardHeader
        title={`Next: ${phaseLabels[next]}`}
        description={step.description}
        actions={
          <div className="flex flex-wrap gap-2">
            {places.map((place) => (
              <LinkButton
                key={place.path}
                href={`/studies/${studyId}/${place.path}`}
                variant="secondary"
                size="small"
              >
                {place.label}
              </LinkButton>
            ))}
          </div>
        }
      />
      {requirements.length > 0 ? (
        <CardBody>
          <RequirementList requirements={requirements} />
        </CardBody>
      ) : null}
      <CardFooter>
        {canAdvance ? (
          <AdvanceForm
            key={phase}
            studyId={studyId}
            studyName={props.studyName}
            phase={phase}
            step={step}
            isBlocked={isBlocked}
            offersClosingAnyway={!isBlocked && needsClosingAnyway(requirements)}
          />
        ) : (
          <p className="text-sm text-muted">An organizer takes the study on.</p>
        )}
      </CardFooter>
    </Card>
  );
}

/** Where the work of a phase is done. */
function workplacesOf(phase: Phase, canDraw: boolean): { path: string; label: string }[] {
  if (!canDraw || phase === "execution") return [];
  const people = { path: "people", label: "Invite people" };
  if (phase === "setup") return [{ path: "protocol", label: "Edit the protocol" }, people];
  if (phase === "intake") return [{ path: "intake", label: "Go to intake" }, people];
  if (phase === "unblinded") return [{ path: "analysis", label: "Go to the analysis" }];
  return [{ path: "allocation", label: "Go to the draw" }];
}

function FrozenCard({ studyId, canUnblind }: { studyId: string; canUnblind: boolean }) {
  return (
    <Card>
      <CardHeader
        title={`Next: ${phaseLabels.unblinded}`}
        description={
          canUnblind
            ? "The data are frozen. The analysis shows the arms under masked labels; open the seal there when it is settled."
            : "The data are frozen. The analysis shows the arms under masked labels, until the custodian opens the seal."
        }
      />
      <CardFooter>
        <LinkButton href={`/studies/${studyId}/analysis`}>Go to the analysis</LinkButton>
      </CardFooter>
    </Card>
  );
}
