import { Check, CircleAlert } from "lucide-react";
import { classNames } from "./class-names";
import { Spinner } from "./spinner";

export type SaveState =
  | { status: "idle" }
  | { status: "saving" }
  | { status: "saved"; at: Date | string }
  | { status: "failed"; reason: string };

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** «Saving…», «Saved 12:03», «Not saved: …». Keeps its place while it says nothing. */
export function SaveIndicator({ state, className }: { state: SaveState; className?: string }) {
  return (
    <p
      role="status"
      className={classNames(
        "inline-flex min-h-6 items-center gap-1.5 text-sm text-muted [&_svg]:size-4 [&_svg]:shrink-0",
        state.status === "failed" && "font-medium text-danger",
        className,
      )}
    >
      {state.status === "saving" ? (
        <>
          <Spinner /> Saving…
        </>
      ) : null}
      {state.status === "saved" ? (
        <>
          <Check aria-hidden className="text-success" />
          {/* The reader's own clock: it may differ from the server's. */}
          <span>
            Saved{" "}
            <time dateTime={new Date(state.at).toISOString()} suppressHydrationWarning>
              {clock.format(new Date(state.at))}
            </time>
          </span>
        </>
      ) : null}
      {state.status === "failed" ? (
        <>
          <CircleAlert aria-hidden />
          <span>Not saved: {state.reason}</span>
        </>
      ) : null}
    </p>
  );
}
