import "server-only";
import { z } from "zod";
import { webDatabase } from "@/lib/db/connections";
import { AppError, notFound } from "@/lib/entry/app-error";
import { phaseSchema, roleSchema, type Phase, type Role } from "@/lib/study/vocabulary";
import type { Actor } from "./actor";
import { hasRight, type Right } from "./rights";

declare const proven: unique symbol;

/**
 * Proof that a person has a right in a study. Only `authorize` makes one, and every read and write of a feature
 * demands one, so that none can be reached without asking.
 */
export type Authorized<R extends Right = Right> = {
  readonly [proven]: R;
  readonly right: R;
  readonly studyId: string;
  readonly memberId: string;
  readonly userId: string;
  readonly roles: readonly Role[];
  /** The study's phase when the proof was made. */
  readonly phase: Phase;
};

/**
 * Proves that `actor` has `right` in the study.
 * @throws AppError "not-found" alike when there is no such study, the actor is no member, or the right is lacking
 */
export async function authorize<R extends Right>(
  actor: Actor,
  studyId: string,
  right: R,
): Promise<Authorized<R>> {
  if (!z.uuid().safeParse(studyId).success) throw notFound();
  // Somebody who withdrew is not found at all, so that not even the number of queries tells them from a stranger.
  const member = await webDatabase().member.findFirst({
    where: { studyId, userId: actor.userId, withdrawnAt: null },
    select: { id: true, roles: true, study: { select: { phase: true } } },
  });
  if (!member) throw notFound();
  const roles = z.array(roleSchema).parse(member.roles);
  if (!hasRight(roles, right)) throw notFound();
  const scope = {
    right,
    studyId,
    memberId: member.id,
    userId: actor.userId,
    roles,
    phase: phaseSchema.parse(member.study.phase),
  };
  return scope as unknown as Authorized<R>;
}

declare const administrator: unique symbol;

/** Proof that a person administers this installation. */
export type Administration = { readonly [administrator]: true; readonly userId: string };

/** Proves that `actor` administers this installation. @throws AppError "not-found" otherwise */
export function authorizeAdministrator(actor: Actor): Administration {
  if (!actor.isAdministrator) throw notFound();
  return { userId: actor.userId } as unknown as Administration;
}

/** Demands that the study stands in one of `phases`. @throws AppError "wrong-phase" */
export function demandPhase(scope: Authorized, phases: readonly Phase[], what: string): void {
  if (!phases.includes(scope.phase)) {
    throw new AppError(
      "wrong-phase",
      `${what} is not possible in the phase that the study is in now.`,
    );
  }
}
