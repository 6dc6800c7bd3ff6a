"use client";

import { useId, type ReactNode } from "react";
import { useDrawingWidth } from "./use-drawing-width";

export interface DrawingProps {
  title: string;
  /** The text alternative: what the figure shows, in words and numbers. */
  description: string;
  height: number;
  /** No wider than this, in pixels. */
  maximumWidth?: number;
  children: (width: number) => ReactNode;
}

/**
 * The place of one or more charts, as wide as there is room and always as high as said: the height is there before
 * the charts are, so that nothing jumps. To screen readers it is one picture with a text.
 */
export function Drawing({ title, description, height, maximumWidth, children }: DrawingProps) {
  const [container, width] = useDrawingWidth(Math.min(720, maximumWidth ?? 720));
  const id = useId();
  return (
    <div className="mx-auto w-full" style={{ maxWidth: maximumWidth }}>
      <p id={id} className="sr-only">
        {description}
      </p>
      <div
        ref={container}
        role="img"
        aria-label={title}
        aria-describedby={id}
        data-drawing
        className="relative overflow-hidden text-xs"
        style={{ height }}
      >
        {children(width)}
      </div>
    </div>
  );
}
