"use client";

import { useEffect, useRef, useState } from "react";
import { Page } from "react-pdf";

export interface PaperPageProps {
  number: number;
  width: number;
}

/** One page, drawn once it comes near the reader's view; before that its place is kept. */
export function PaperPage({ number, width }: PaperPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(number <= 2);
  const [ratio, setRatio] = useState(Math.SQRT2);

  useEffect(() => {
    const element = frame.current;
    if (!element || isNear) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setIsNear(true);
      },
      { rootMargin: "1200px 0px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isNear]);

  return (
    <div
      ref={frame}
      style={{ width, minHeight: width * ratio }}
      className="mx-auto bg-[#ffffff] shadow-card ring-1 ring-line"
    >
      {isNear ? (
        <Page
          pageNumber={number}
          width={width}
          renderAnnotationLayer={false}
          loading={null}
          onLoadSuccess={(page) => setRatio(page.originalHeight / page.originalWidth)}
          aria-label={`Page ${number}`}
        />
      ) : null}
    </div>
  );
}
