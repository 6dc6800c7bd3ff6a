import { unstable_isUnrecognizedActionError as isUnknownAction } from "next/navigation";
import type { ActionState } from "@/lib/entry/action-state";

/** The words for a call that got no answer. What was typed stays in the form in each case. */
export function describeFailedCall(error: unknown): ActionState {
  return { status: "error", message: messageFor(error) };
}

function messageFor(error: unknown): string {
  if (isUnknownAction(error)) {
    return "This page is older than the running app. Copy what you typed, then reload the page.";
  }
  if (error instanceof TypeError || !navigator.onLine) {
    return "The server could not be reached. What you typed is still here: check the connection and try again.";
  }
  return "Something went wrong on the server. What you typed is still here: try again in a moment.";
}
