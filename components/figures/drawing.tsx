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

/** One SVG as wide as there is room and always as high as said. */
export function Drawing({ title, description, height, maximumWidth, children }: DrawingProps) {
  const [container, width] = useDrawingWidth(Math.min(720, maximumWidth ?? 720));
  const id = useId();
  return (
    <div ref={container} className="mx-auto w-full" style={{ maxWidth: maximumWidth }}>
      <svg
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        height={height}
        className="block font-sans text-xs"
        data-drawing
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {children(width)}
      </svg>
    </div>
  );
}
