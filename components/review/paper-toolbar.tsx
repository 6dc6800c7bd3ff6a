"use client";

import { Download, Minus, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { DownloadButton } from "@/components/ui/link-button";
import { stickyBar } from "./sticky";

export interface PaperToolbarProps {
  href: string;
  pageCount: number;
  zoom: number;
  onZoomIn: (() => void) | undefined;
  onZoomOut: (() => void) | undefined;
}

/** Above the paper: its length, the zoom, and the way to save it. */
export function PaperToolbar({ href, pageCount, zoom, onZoomIn, onZoomOut }: PaperToolbarProps) {
  return (
    <div
      className={classNames(
        stickyBar,
        "flex shrink-0 items-center gap-2 border-b border-line bg-surface px-4 py-1.5 sm:px-6",
      )}
    >
      <p className="mr-auto text-sm text-muted tabular-nums">
        {pageCount === 1 ? "1 page" : pageCount > 1 ? `${pageCount} pages` : ""}
      </p>
      <Button
        variant="quiet"
        size="icon"
        aria-label="Smaller"
        disabled={!onZoomOut}
        onClick={onZoomOut}
      >
        <Minus aria-hidden />
      </Button>
      <output aria-label="Zoom" className="min-w-12 text-center text-sm tabular-nums">
        {Math.round(zoom * 100)} %
      </output>
      <Button
        variant="quiet"
        size="icon"
        aria-label="Larger"
        disabled={!onZoomIn}
        onClick={onZoomIn}
      >
        <Plus aria-hidden />
      </Button>
      <DownloadButton href={href} variant="quiet" size="small">
        <Download aria-hidden /> Save
      </DownloadButton>
    </div>
  );
}
