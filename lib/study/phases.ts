import { phases, type Phase, type Stage } from "./vocabulary";

/** The phase after `phase`, or undefined for the last. */
export function nextPhase(phase: Phase): Phase | undefined {
  return phases[phases.indexOf(phase) + 1];
}

/** Whether `phase` comes at or after `bound` in a study's life. */
export function hasReached(phase: Phase, bound: Phase): boolean {
  return phases.indexOf(phase) >= phases.indexOf(bound);
}

/** The phase in which a stage's reviews are open. */
export function reviewPhaseOf(stage: Stage): Phase {
  return stage === "pre" ? "idea-review" : "execution-review";
}

/** Whether reviews of `stage` may be written, submitted or amended in `phase`. */
export function reviewsAreOpen(stage: Stage, phase: Phase): boolean {
  return phase === reviewPhaseOf(stage);
}
