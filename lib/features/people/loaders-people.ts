import "server-only";
import { pageScope } from "@/lib/entry/page";
import { findActor } from "@/lib/auth/current-actor";
import { findOpenInvitation } from "./data-invitation";
import { findInvitationChoices, findInvitations, findMembers } from "./data-people";
import { invitableRoles, mayHandOut } from "./rules";

/** A study's people, for its organizer. */
export async function loadPeople(studyId: string) {
  const scope = await pageScope(studyId, "people.invite");
  const [members, invitations, choices] = await Promise.all([
    findMembers(scope),
    findInvitations(scope, new Date()),
    findInvitationChoices(scope),
  ]);
  const roles = invitableRoles(scope.phase, choices.kind).filter((role) =>
    mayHandOut(role, scope.roles),
  );
  return {
    studyId,
    members,
    invitations,
    roles,
    topics: choices.topics,
    humanArms: choices.humanArms,
    holdsCustody: scope.roles.includes("custodian"),
  };
}
export type PeoplePage = Awaited<ReturnType<typeof loadPeople>>;

/** What somebody who holds an invitation's link sees; null for a link that is worth nothing (any more). */
export async function loadInvitation(token: string) {
  const invitation = await findOpenInvitation(token);
  if (!invitation) return null;
  const actor = await findActor();
  const { studyId, studyName, isSimulated, role, name, email, topicIds, topics } = invitation;
  const asksTopics = role === "reviewer" || role === "executor";
  return {
    ...{ token, studyId, studyName, isSimulated, role, name, email: email ?? "" },
    topics: asksTopics
      ? topics.map((topic) => ({ ...topic, isChosen: topicIds.includes(topic.id) }))
      : [],
    signedInAs: actor ? { name: actor.name, email: actor.email } : null,
  };
}
export type InvitationPage = NonNullable<Awaited<ReturnType<typeof loadInvitation>>>;
