import "server-only";
import { cache } from "react";
import { requireActor } from "@/lib/auth/current-actor";
import { notFound } from "@/lib/entry/app-error";
import { orNotFound } from "@/lib/entry/page";
import { findMembership, findMemberships } from "./data-memberships";
import { studyNavigation } from "./study-navigation";

/** The studies that the signed-in person has a part in, each with the way to their work. */
export async function loadMyStudies() {
  const actor = await requireActor("/studies");
  const memberships = await findMemberships(actor);
  return {
    isAdministrator: actor.isAdministrator,
    studies: memberships.map(({ study, kind, roles }) => ({
      study,
      isImported: kind === "imported",
      roles,
      href: studyNavigation({ studyId: study.studyId, kind }, roles)[0]?.href ?? "/studies",
    })),
  };
}
export type MyStudies = Awaited<ReturnType<typeof loadMyStudies>>;

/** The frame of a study's pages for one of its members; «not found» for anybody else. */
export const loadStudyFrame = cache(async (studyId: string) => {
  const actor = await requireActor();
  return orNotFound(async () => {
    const membership = await findMembership(actor, studyId);
    if (!membership) throw notFound();
    const { study, kind, roles } = membership;
    return {
      study,
      isImported: kind === "imported",
      items: studyNavigation({ studyId, kind }, roles),
    };
  });
});
