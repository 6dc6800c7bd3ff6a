"use server";

import { z } from "zod";
import { forgetSessionCookie } from "@/lib/auth/forget-cookie";
import { revokeSessions } from "@/lib/auth/sessions";
import { personalAction, publicAction } from "@/lib/entry/action";
import { changePassword, renamePerson, signUpFirst } from "./mutations-accounts";
import { firstSignUpSchema, passwordChangeSchema, profileSchema, sessionSchema } from "./schema";

/** Makes the installation's administrator. */
export const signUp = publicAction({
  schema: firstSignUpSchema,
  act: async (input) => {
    await signUpFirst(input);
    return { message: "Your account is there. Sign in with your e-mail and password." };
  },
});

export const rename = personalAction({
  schema: profileSchema,
  act: async (actor, { name }) => {
    await renamePerson(actor, name);
    return { message: "Your name is saved." };
  },
});

export const setPassword = personalAction({
  schema: passwordChangeSchema,
  act: async (actor, input) => {
    await changePassword(actor, input);
    return { message: "Your password is changed. Every other browser is signed out." };
  },
});

export const endSession = personalAction({
  schema: sessionSchema,
  act: async (actor, { sessionId }) => {
    await revokeSessions(actor, { id: sessionId });
    return { message: "That browser is signed out." };
  },
});

export const endOtherSessions = personalAction({
  schema: z.object({}),
  act: async (actor) => {
    await revokeSessions(actor, "all others");
    return { message: "Every other browser is signed out." };
  },
});

export const signOut = personalAction({
  schema: z.object({}),
  act: async (actor) => {
    await revokeSessions(actor, { id: actor.sessionId });
    await forgetSessionCookie();
    return { redirectTo: "/sign-in" };
  },
});

export const signOutEverywhere = personalAction({
  schema: z.object({}),
  act: async (actor) => {
    await revokeSessions(actor, "all others");
    await revokeSessions(actor, { id: actor.sessionId });
    await forgetSessionCookie();
    return { redirectTo: "/sign-in" };
  },
});
