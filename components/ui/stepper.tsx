import { Check } from "lucide-react";
import { classNames } from "./class-names";

export interface Step {
  label: string;
  state: "done" | "current" | "to-come";
}

const spoken = { done: "done", current: "current", "to-come": "to come" };

/** Where something stands on its way, such as the phases of a study. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  const at = steps.findIndex((step) => step.state === "current");
  const current = steps[at];
  return (
    <div className="@container">
      <ol aria-label={label} className="flex gap-1 @3xl:gap-0">
        {steps.map((step, index) => (
          <li
            key={step.label}
            aria-current={step.state === "current" ? "step" : undefined}
            className="relative min-w-0 flex-1 @3xl:flex @3xl:flex-col @3xl:items-center"
          >
            <Connector hidden={index === 0} reached={step.state !== "to-come"} />
            <Dot state={step.state} index={index} />
            <span
              className={classNames(
                "sr-only @3xl:not-sr-only @3xl:mt-2 @3xl:px-1 @3xl:text-center @3xl:text-xs @3xl:leading-tight",
                step.state === "current" ? "font-semibold text-ink" : "text-muted",
              )}
            >
              {step.label}
              <span className="sr-only">, {spoken[step.state]}</span>
            </span>
          </li>
        ))}
      </ol>
      {current ? (
        <p aria-hidden className="mt-2 text-sm @3xl:hidden">
          <span className="font-semibold">{current.label}</span>
          <span className="text-muted">
            {" "}
            · {at + 1} of {steps.length}
          </span>
        </p>
      ) : null}
    </div>
  );
}

function Connector({ hidden, reached }: { hidden: boolean; reached: boolean }) {
  if (hidden) return null;
  return (
    <span
      aria-hidden
      className={classNames(
        "absolute top-[0.84rem] right-[calc(50%+1rem)] left-[calc(-50%+1rem)] hidden h-0.5 rounded-full @3xl:block",
        reached ? "bg-accent" : "bg-line",
      )}
    />
  );
}

/** A short bar on narrow screens, a numbered disc on wide ones. */
function Dot({ state, index }: { state: Step["state"]; index: number }) {
  return (
    <span
      aria-hidden
      className={classNames(
        "block h-1.5 rounded-full @3xl:grid @3xl:size-7 @3xl:place-items-center @3xl:border-2 @3xl:text-xs @3xl:font-semibold",
        state === "done" && "bg-accent @3xl:border-accent @3xl:text-accent-ink",
        state === "current" && "bg-accent @3xl:border-accent @3xl:bg-accent-soft @3xl:text-accent",
        state === "to-come" && "bg-line @3xl:border-line @3xl:bg-transparent @3xl:text-muted",
      )}
    >
      <span className="hidden @3xl:inline">
        {state === "done" ? <Check className="size-4" strokeWidth={3} /> : index + 1}
      </span>
    </span>
  );
}
