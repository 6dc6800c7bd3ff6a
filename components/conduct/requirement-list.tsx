import { Circle, CircleCheck, CircleDashed, Info } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { Requirement } from "@/lib/features/conduct/rules";

/** What the next phase needs, each with its state in words. */
export function RequirementList({ requirements }: { requirements: readonly Requirement[] }) {
  return (
    <ul className="space-y-4">
      {requirements.map((requirement) => (
        <RequirementLine key={requirement.label} requirement={requirement} />
      ))}
    </ul>
  );
}

function RequirementLine({ requirement }: { requirement: Requirement }) {
  const { Icon, tone, word } = appearanceOf(requirement);
  return (
    <li className="flex gap-3 text-sm">
      <Icon aria-hidden className={classNames("mt-0.5 size-5 shrink-0", tone)} />
      <div className="min-w-0">
        <p className="font-medium">
          {requirement.label}
          <span className="font-normal text-muted"> · {word}</span>
        </p>
        <p className="mt-0.5 text-muted">{requirement.detail}</p>
      </div>
    </li>
  );
}

function appearanceOf({ met, kind }: Requirement) {
  if (met) return { Icon: CircleCheck, tone: "text-success", word: "done" };
  if (kind === "required") return { Icon: Circle, tone: "text-warning", word: "needed" };
  if (kind === "waivable") return { Icon: CircleDashed, tone: "text-warning", word: "open" };
  return { Icon: Info, tone: "text-info", word: "worth a look" };
}
