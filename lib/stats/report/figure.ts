import { StatsError, type StatsErrorCode } from "../stats-error";

/** Why a report holds no figure: nothing that a caller did wrong, but what the data cannot give. */
export type NotEstimableReason = Exclude<
  StatsErrorCode,
  "non-finite" | "unknown-arm" | "invalid-option"
>;

export type NotEstimable = {
  readonly status: "not-estimable";
  readonly reason: NotEstimableReason;
  /** The reason in a sentence. */
  readonly explanation: string;
};

export type Estimated<Values> = { readonly status: "estimated" } & Values;

/** A figure of the report, or the reason why there is none. */
export type Figure<Values> = Estimated<Values> | NotEstimable;

/** What `compute` gives, or the reason why it could not. Errors that are the caller's pass through. */
export function figure<Values extends object>(compute: () => Values): Figure<Values> {
  try {
    return { status: "estimated", ...compute() };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null || !(error instanceof StatsError)) throw error;
    return { status: "not-estimable", reason, explanation: error.message };
  }
}

function reasonOf(error: unknown): NotEstimableReason | null {
  if (!(error instanceof StatsError)) return null;
  const { code } = error;
  if (code === "non-finite" || code === "unknown-arm" || code === "invalid-option") return null;
  return code;
}
