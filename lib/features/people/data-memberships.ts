import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { presentStudy } from "@/lib/blinding/present/study";
import type { StudyView } from "@/lib/blinding/views";
import { webDatabase } from "@/lib/db/connections";
import { roleSchema, type Role } from "@/lib/study/vocabulary";

/** A person's own part in a study: what each member may know about it. */
export type Membership = { study: StudyView; kind: string; roles: Role[] };

const selection = {
  roles: true,
  study: {
    select: { id: true, name: true, phase: true, isSimulated: true, settings: true, kind: true },
  },
} as const;

type MembershipRow = {
  roles: string[];
  study: Parameters<typeof presentStudy>[0] & { kind: string };
};

function membershipOf({ roles, study }: MembershipRow): Membership {
  return {
    study: presentStudy(study),
    kind: study.kind,
    roles: z.array(roleSchema).parse(roles),
  };
}

/** The studies that the actor has a part in, the newest first. */
export async function findMemberships(actor: Actor): Promise<Membership[]> {
  const rows = await webDatabase().member.findMany({
    where: { userId: actor.userId, withdrawnAt: null },
    orderBy: { joinedAt: "desc" },
    select: selection,
  });
  return rows.map(membershipOf);
}

/** The actor's part in one study, or undefined when there is none. */
export async function findMembership(
  actor: Actor,
  studyId: string,
): Promise<Membership | undefined> {
  if (!z.uuid().safeParse(studyId).success) return undefined;
  const row = await webDatabase().member.findFirst({
    where: { studyId, userId: actor.userId, withdrawnAt: null },
    select: selection,
  });
  return row ? membershipOf(row) : undefined;
}
