import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export type AlertTone = "info" | "warning" | "danger" | "success";

export interface AlertProps extends Omit<ComponentProps<"div">, "title"> {
  tone?: AlertTone;
  title?: ReactNode;
  /** Links or buttons beneath the words. */
  actions?: ReactNode;
}

/** A message in the page. Give it `role="alert"` or `role="status"` only where it appears by itself. */
export function Alert({ tone = "info", title, actions, children, className, ...rest }: AlertProps) {
  const Icon = icons[tone];
  return (
    <div
      className={classNames("flex gap-3 rounded-lg border px-4 py-3", tones[tone], className)}
      {...rest}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 flex-1 text-sm">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? (
          <div className={classNames("text-ink", title && "mt-1")}>{children}</div>
        ) : null}
        {actions ? <div className="mt-3 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}

const icons = {
  info: Info,
  warning: TriangleAlert,
  danger: CircleAlert,
  success: CircleCheck,
};

const tones = {
  info: "border-info/30 bg-info-soft text-info",
  warning: "border-warning/30 bg-warning-soft text-warning",
  danger: "border-danger/30 bg-danger-soft text-danger",
  success: "border-success/30 bg-success-soft text-success",
};
