"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";

export interface ListButtonsProps {
  /** What is moved or removed, for screen readers. */
  what: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

/** Moves an entry of a list up or down, or takes it out. */
export function ListButtons({ what, isFirst, isLast, onMove, onRemove }: ListButtonsProps) {
  return (
    <div className="flex shrink-0">
      <Button
        variant="quiet"
        size="icon"
        aria-label={`Move ${what} up`}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        <ArrowUp aria-hidden />
      </Button>
      <Button
        variant="quiet"
        size="icon"
        aria-label={`Move ${what} down`}
        disabled={isLast}
        onClick={() => onMove(1)}
      >
        <ArrowDown aria-hidden />
      </Button>
      <Button variant="danger-quiet" size="icon" aria-label={`Remove ${what}`} onClick={onRemove}>
        <Trash2 aria-hidden />
      </Button>
    </div>
  );
}
