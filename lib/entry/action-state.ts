import type { MarkedPhrase } from "@/lib/study/marked-phrase";

/** What a Server Action answers to a form. */
export type ActionState =
  | { status: "idle" }
  | {
      status: "success";
      message?: string;
      /** What is told this one time, such as the links of new invitations. */
      shownOnce?: { label: string; text: string }[];
    }
  | {
      status: "error";
      message: string;
      /** Messages by the field's name, as full sentences. */
      fieldErrors?: Record<string, string[]>;
      /** What was typed, so that it is still there where no script runs. */
      values?: Record<string, string>;
      /** What the anonymity scan found, to be changed or kept with a reason. */
      marked?: readonly MarkedPhrase[] | undefined;
    };

export const idleState: ActionState = { status: "idle" };

/** A Server Action that a form can call. */
export type FormAction = (previous: ActionState, form: FormData) => Promise<ActionState>;
