"use client";

import { useEffect, useRef, useState, type RefObject } from "react";

/**
 * The width a drawing has, in pixels. The server draws for `initial`; the drawing's height never depends on the
 * width, so that nothing jumps when the browser knows better.
 */
export function useDrawingWidth(initial = 720): [RefObject<HTMLDivElement | null>, number] {
  const container = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(initial);

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return [container, width];
}
