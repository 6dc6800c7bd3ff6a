import { addMinutes } from "date-fns";
import { guessWording } from "../../../lib/study/arm-guess";
import type { Stage } from "../../../lib/study/vocabulary";
import { createDraws } from "../draws";
import type { Course } from "./course";
import type { Task } from "./draw-reviewers";

/** Of those who guess, this share is right about each arm: a little better than chance, and better about machines. */
const rightShare = { human: 0.52, machine: 0.62 } as const;
const dontKnowShare = 0.3;
const skippedShare = 0.03;

/** What a reviewer guessed after a submission. Each task has a stream of its own, so that scores stay as they are. */
export function addGuess(
  { rows, acts, plan }: Course,
  stage: Stage,
  { assignmentId, idea, reviewer }: Task,
  { reviewId, at }: { reviewId: string; at: Date },
): void {
  const draws = createDraws(`guess ${plan.key}`, `${stage} ${assignmentId}`);
  if (draws.chance(skippedShare)) return;
  const isRight = draws.chance(rightShare[idea.arm]);
  const other = idea.arm === "human" ? "machine" : "human";
  const knows = !draws.chance(dontKnowShare);
  const givenAt = addMinutes(at, 1);
  rows.armGuess.push({
    ...{ reviewId, submissionNumber: 1, wordingVersion: guessWording.version, givenAt },
    answer: knows ? (isRight ? idea.arm : other) : "dont-know",
    certainty: knows
      ? Math.min(5, draws.integer(1, 4) + (isRight && draws.chance(0.4) ? 1 : 0))
      : null,
  });
  acts.push({
    at: givenAt,
    actorUserId: reviewer.person.userId,
    action: "guess.given",
    subject: assignmentId,
    details: { stage },
  });
}
