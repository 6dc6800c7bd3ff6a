"use client";

import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { useFormState } from "@/components/forms/form-context";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import type { MetricDraft } from "./form-draft";
import { ListButtons } from "./list-buttons";
import { MetricFields } from "./metric-fields";

export interface MetricEditorProps {
  metric: MetricDraft;
  index: number;
  isLast: boolean;
  onChange: (patch: Partial<MetricDraft>) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

/** One question of a form: a line that opens. It opens by itself when something in it is wrong or new. */
export function MetricEditor(props: MetricEditorProps) {
  const { metric, index, isLast, onChange, onMove, onRemove } = props;
  const [isOpen, setOpen] = useState(metric.keyFollowsName);
  const errors = useFormState()?.fieldErrors ?? {};
  const isWrong = Object.keys(errors).some((path) => path.startsWith(`metrics.${index}.`));
  const title = metric.name || `Question ${index + 1}`;
  return (
    <li className={classNames("rounded-md border", isWrong ? "border-danger" : "border-line")}>
      <div className="flex items-center gap-1 pr-2">
        <button
          type="button"
          aria-expanded={isOpen || isWrong}
          onClick={() => setOpen(!isOpen)}
          className="flex min-h-12 min-w-0 flex-1 items-center gap-2 px-3 text-left text-sm"
        >
          <ChevronRight
            aria-hidden
            className={classNames("size-4 shrink-0", (isOpen || isWrong) && "rotate-90")}
          />
          <span className="truncate font-medium">
            {index + 1}. {title}
          </span>
          <Badge>
            {metric.minimum ?? "?"}–{metric.maximum ?? "?"}
          </Badge>
        </button>
        <ListButtons
          what={title}
          isFirst={index === 0}
          isLast={isLast}
          onMove={onMove}
          onRemove={onRemove}
        />
      </div>
      {isOpen || isWrong ? (
        <div className="border-t border-line p-4">
          <MetricFields metric={metric} index={index} onChange={onChange} />
        </div>
      ) : null}
    </li>
  );
}
