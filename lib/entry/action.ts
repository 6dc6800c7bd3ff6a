import "server-only";
import { redirect } from "next/navigation";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { ActionState, FormAction } from "@/lib/entry/action-state";
import type { Actor } from "@/lib/access/actor";
import {
  authorize,
  authorizeAdministrator,
  type Administration,
  type Authorized,
} from "@/lib/access/authorize";
import type { Right } from "@/lib/access/rights";
import { requireActor } from "@/lib/auth/current-actor";
import { AppError, faultMessage } from "./app-error";
import { fieldErrorsOf, objectFromForm, textFieldsOf } from "./form-data";

/** What an act tells the page: a sentence, what is shown this one time, or where to go. */
export type ActionResult = {
  message?: string;
  shownOnce?: { label: string; text: string }[];
  redirectTo?: string;
} | void;

const studyField = z.object({ studyId: z.uuid() });

/** Runs the steps of a form's submission and turns what goes wrong into words; nothing typed is lost. */
async function submit<S extends z.ZodType>(
  form: FormData,
  schema: S,
  act: (input: z.output<S>) => Promise<ActionResult>,
  { showsAgain } = { showsAgain: true },
): Promise<ActionState> {
  const values = textFieldsOf(form);
  let result: ActionResult;
  try {
    const parsed = schema.safeParse(objectFromForm(form));
    if (!parsed.success) {
      const fieldErrors = fieldErrorsOf(parsed.error);
      return {
        status: "error",
        message: "Please correct what is marked below.",
        fieldErrors,
        values,
      };
    }
    result = await act(parsed.data);
  } catch (error) {
    if (error instanceof AppError) {
      const { message, fieldErrors, marked } = error;
      return { status: "error", message, fieldErrors, values, marked };
    }
    console.error(error);
    return { status: "error", message: faultMessage, values };
  }
  if (showsAgain) revalidatePath("/", "layout");
  if (result?.redirectTo) redirect(result.redirectTo);
  return { status: "success", message: result?.message, shownOnce: result?.shownOnce };
}

/**
 * A Server Action on a study: signs in, reads `studyId` from the form, proves `right`, validates, acts.
 * The only ways to make an action are the functions of this file; the layer check sees to it.
 */
export function studyAction<R extends Right, S extends z.ZodObject>(options: {
  right: R;
  schema: S;
  act: (scope: Authorized<R>, input: z.output<S>, actor: Actor) => Promise<ActionResult>;
}): FormAction {
  return async (_previous, form) => {
    const actor = await requireActor();
    const schema = options.schema.extend(studyField.shape);
    return submit(form, schema, async (input) => {
      const { studyId, ...rest } = input as { studyId: string };
      const scope = await authorize(actor, studyId, options.right);
      return options.act(scope, rest as z.output<S>, actor);
    });
  };
}

/** A Server Action of the installation's administrator. */
export function administratorAction<S extends z.ZodObject>(options: {
  schema: S;
  act: (administration: Administration, input: z.output<S>, actor: Actor) => Promise<ActionResult>;
}): FormAction {
  return async (_previous, form) => {
    const actor = await requireActor();
    return submit(form, options.schema, async (input) =>
      options.act(authorizeAdministrator(actor), input, actor),
    );
  };
}

/** A Server Action of anybody who is signed in, about themselves. */
export function personalAction<S extends z.ZodObject>(options: {
  schema: S;
  act: (actor: Actor, input: z.output<S>) => Promise<ActionResult>;
}): FormAction {
  return async (_previous, form) => {
    const actor = await requireActor();
    return submit(form, options.schema, (input) => options.act(actor, input));
  };
}

/**
 * A Server Action of somebody who need not be signed in: first sign-up, accepting an invitation. The page around it
 * goes on to sign in; shown again before that, it would say that it is closed.
 */
export function publicAction<S extends z.ZodObject>(options: {
  schema: S;
  act: (input: z.output<S>) => Promise<ActionResult>;
}): FormAction {
  return (_previous, form) => submit(form, options.schema, options.act, { showsAgain: false });
}
