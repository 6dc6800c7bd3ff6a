"use client";

import { useLayoutEffect, useRef, useState, type RefObject } from "react";

/** How far below the page's top an element begins, in pixels, whatever banners stand above it; null until known. */
export function useTopOffset(): [RefObject<HTMLDivElement | null>, number | null] {
  const element = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState<number | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      if (!element.current) return;
      setTop(Math.ceil(element.current.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  return [element, top];
}
