import "server-only";
import type { Actor } from "@/lib/access/actor";
import { authorize, type Authorized } from "@/lib/access/authorize";
import { webDatabase } from "@/lib/db/connections";
import { notFound } from "@/lib/entry/app-error";
import { stageSchema, type Stage } from "@/lib/study/vocabulary";

/** The proof that somebody reviews. */
export type Reviewer = Authorized<"review.write">;

/**
 * Proves that an assignment is `actor`'s own, for routes that know nothing but its id.
 * @throws AppError "not-found" alike when there is none, it was withdrawn, or it is somebody else's
 */
export async function authorizeAssignment(
  actor: Actor,
  assignmentId: string,
): Promise<{ reviewer: Reviewer; stage: Stage }> {
  const assignment = await webDatabase().assignment.findFirst({
    where: { id: assignmentId, withdrawnAt: null, member: { userId: actor.userId } },
    select: { studyId: true, stage: true },
  });
  if (!assignment) throw notFound();
  const reviewer = await authorize(actor, assignment.studyId, "review.write");
  return { reviewer, stage: stageSchema.parse(assignment.stage) };
}
