import "server-only";
import { authorize, type Authorized } from "@/lib/access/authorize";
import { hasRight, type Right } from "@/lib/access/rights";
import { requireActor } from "@/lib/auth/current-actor";
import { AppError, notFound } from "@/lib/entry/app-error";
import { orNotFound } from "@/lib/entry/page";
import { hasReached, reviewPhaseOf, reviewsAreOpen } from "@/lib/study/phases";
import { stages, type Stage } from "@/lib/study/vocabulary";
import type { StudySettings } from "@/lib/study/settings";
import { findAssignmentProgress, findExecutorProgress, getStudy } from "./data";
import { gatherFacts } from "./data-facts";
import { requirementsFor } from "./rules";
import { landingOf } from "./rules-landing";
import { summariseStage } from "./rules-progress";
import { stepFrom } from "./rules-steps";

/** A study's overview; for somebody who takes part without organizing, where their work is instead. */
export async function loadOverview(studyId: string) {
  const actor = await requireActor();
  const scope = await orNotFound(() => authorizeAnyPart(actor, studyId));
  const landing = landingOf(scope.roles, scope.phase);
  if (landing !== "overview") return { kind: "elsewhere" as const, landing };
  return buildOverview(await authorize(actor, studyId, "study.organize"));
}

/** Proves whichever part the actor has in the study. */
async function authorizeAnyPart(
  actor: Parameters<typeof authorize>[0],
  studyId: string,
): Promise<Authorized> {
  const parts: Right[] = ["study.organize", "review.write", "execution.write", "intake.write"];
  for (const right of parts) {
    try {
      return await authorize(actor, studyId, right);
    } catch (error) {
      if (!(error instanceof AppError && error.code === "not-found")) throw error;
    }
  }
  throw notFound();
}

async function buildOverview(scope: Authorized<"study.organize">) {
  const { studyId } = scope;
  const study = await getStudy(scope);
  if (study.isImported) return { kind: "imported" as const, studyId };
  const { phase, settings, name } = study;
  const today = new Date().toISOString().slice(0, 10);
  const facts = await gatherFacts(scope);
  const assignments = await findAssignmentProgress(scope);
  const step = stepFrom(phase);
  return {
    kind: "native" as const,
    studyId,
    name,
    phase,
    facts,
    step,
    requirements: requirementsFor(phase, facts) ?? [],
    canAdvance: hasRight(scope.roles, "phase.advance"),
    canDraw: hasRight(scope.roles, "allocation.draw"),
    canUnblind: hasRight(scope.roles, "seal.open"),
    stages: stages
      .filter((stage) => hasReached(phase, reviewPhaseOf(stage)))
      .map((stage) => ({
        stage,
        deadline: deadlineOf(stage, settings),
        isOpen: reviewsAreOpen(stage, phase),
      }))
      .map((stage) => summariseStage(stage, assignments, today)),
    executionDeadline: settings.deadlines.execution,
    executions: await findExecutorProgress(
      scope,
      // After execution is closed nobody is late any more.
      phase === "execution" ? settings.deadlines.execution : null,
      today,
    ),
  };
}

function deadlineOf(stage: Stage, { deadlines }: StudySettings): string | null {
  return stage === "pre" ? deadlines.ideaReview : deadlines.executionReview;
}
