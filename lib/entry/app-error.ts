import type { MarkedPhrase } from "@/lib/study/marked-phrase";

/** The kinds of trouble that a person can be told about; everything else is a fault of ours. */
export const errorCodes = {
  unauthenticated: 401,
  "not-found": 404,
  invalid: 422,
  conflict: 409,
  "wrong-phase": 409,
  infeasible: 409,
  "rate-limited": 429,
  "too-large": 413,
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** An expected failure: its message is written for the person who caused it. */
export class AppError extends Error {
  override name = "AppError";
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fieldErrors?: Record<string, string[]>,
    /** What the anonymity scan found in a text that was therefore not handed in. */
    readonly marked?: readonly MarkedPhrase[],
  ) {
    super(message);
  }
}

/** What is answered for things that are not there and for things that are not yours: the same. */
export function notFound(): AppError {
  return new AppError("not-found", "There is nothing here, or it is not yours to see.");
}

/** What a person is told when the fault is ours; the cause stays in the server's log. */
export const faultMessage =
  "Something went wrong on our side. Nothing was changed; please try again.";
