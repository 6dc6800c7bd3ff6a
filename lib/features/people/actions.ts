"use server";

import { personalAction, publicAction, studyAction } from "@/lib/entry/action";
import { environment } from "@/lib/env";
import { mailInvitations } from "./mail-invitations";
import { invitePeople, revokeInvitation } from "./mutations-invitations";
import { acceptInvitation, joinByInvitation } from "./mutations-joining";
import { changeRoles, withdrawMember } from "./mutations-members";
import {
  acceptSchema,
  inviteSchema,
  joinSchema,
  memberRolesSchema,
  revocationSchema,
  withdrawalSchema,
} from "./schema";
import { describeInvitations } from "./describe-invitations";

export const invite = studyAction({
  right: "people.invite",
  schema: inviteSchema,
  act: async (scope, input) => {
    const made = await invitePeople(scope, input, environment().NEXTAUTH_URL);
    return describeInvitations(made, await mailInvitations(scope, input.role, made));
  },
});

export const revoke = studyAction({
  right: "people.invite",
  schema: revocationSchema,
  act: async (scope, { invitationId }) => {
    await revokeInvitation(scope, invitationId);
    return { message: "The invitation is revoked; its link is worth nothing now." };
  },
});

export const saveRoles = studyAction({
  right: "people.invite",
  schema: memberRolesSchema,
  act: async (scope, input) => {
    await changeRoles(scope, input);
    return { message: "The roles are saved." };
  },
});

export const withdraw = studyAction({
  right: "people.invite",
  schema: withdrawalSchema,
  act: async (scope, { memberId }) => {
    await withdrawMember(scope, memberId);
    return { message: "The member is withdrawn." };
  },
});

/** Makes an account by an invitation; the page signs in afterwards. */
export const accept = publicAction({
  schema: acceptSchema,
  act: async (input) => {
    await acceptInvitation(input);
    return { message: "Your account is there. Sign in with your e-mail and password." };
  },
});

export const join = personalAction({
  schema: joinSchema,
  act: async (actor, input) => {
    const { studyId } = await joinByInvitation(actor, input);
    return { redirectTo: `/studies/${studyId}` };
  },
});
