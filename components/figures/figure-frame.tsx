"use client";

import { ChevronRight } from "lucide-react";
import { useRef, type ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { FigureDataTable } from "./figure-data-table";
import { FigureDownloads } from "./figure-downloads";
import type { FigureTable } from "./figure-table";

export interface FigureFrameProps {
  title: string;
  /** What to see in it and how it was made. */
  caption?: ReactNode;
  /** The numbers that are drawn. */
  table: FigureTable;
  /** Without its ending. */
  fileName: string;
  legend?: ReactNode;
  /** The figure is no SVG, so that only its data can be downloaded. */
  withoutDrawing?: boolean;
  level?: "h2" | "h3" | "h4";
  className?: string;
  children: ReactNode;
}

/** A figure with title, caption, its data as a table, and downloads of both. */
export function FigureFrame(props: FigureFrameProps) {
  const { title, caption, table, fileName, legend, withoutDrawing = false, level } = props;
  const figure = useRef<HTMLElement>(null);
  const Heading = level ?? "h2";
  return (
    <figure
      ref={figure}
      className={classNames(
        "min-w-0 rounded-lg border border-line bg-surface shadow-card",
        props.className,
      )}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 px-4 pt-4 sm:px-6 sm:pt-5">
        <Heading className="text-base font-semibold">{title}</Heading>
        {legend}
      </div>
      <div className="px-3 py-4 sm:px-6">{props.children}</div>
      {caption ? (
        <figcaption className="max-w-[76ch] px-4 pb-4 text-sm text-muted sm:px-6">
          {caption}
        </figcaption>
      ) : null}
      <div className="relative border-t border-line">
        <details className="group">
          <summary className="flex min-h-12 list-none items-center gap-1.5 rounded-b-lg px-4 text-sm font-medium text-accent hover:underline sm:px-6 [&::-webkit-details-marker]:hidden">
            <ChevronRight aria-hidden className="size-4 group-open:rotate-90" />
            <span className="group-open:hidden">Show data</span>
            <span className="hidden group-open:inline">Hide data</span>
          </summary>
          <div className="border-t border-line p-2 sm:px-4">
            <FigureDataTable caption={`${title}: data`} table={table} maxHeight="24rem" />
          </div>
        </details>
        <FigureDownloads
          figure={figure}
          title={title}
          table={table}
          fileName={fileName}
          withoutDrawing={withoutDrawing}
        />
      </div>
    </figure>
  );
}
