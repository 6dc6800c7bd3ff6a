"use client";

import { useState } from "react";
import { Document, pdfjs } from "react-pdf";
import "react-pdf/dist/Page/TextLayer.css";
import { Alert } from "@/components/ui/alert";
import { DownloadButton } from "@/components/ui/link-button";
import { PaperPage } from "./paper-page";
import { PaperSkeleton } from "./paper-skeleton";
import { PaperToolbar } from "./paper-toolbar";
import { useElementWidth } from "./use-element-width";

// Served from here like everything else: the bundler copies the worker beside the page's own scripts.
pdfjs.GlobalWorkerOptions.workerSrc = new URL(
  "pdfjs-dist/build/pdf.worker.min.mjs",
  import.meta.url,
).toString();

export interface PaperViewerProps {
  href: string;
  pageCount: number | null;
}

// Of the pages' frame, on both sides together.
const padding = 24;

const zooms = [0.75, 1, 1.25, 1.5, 2, 3] as const;

/** A PDF as one column of pages that fits the width it has, with zoom and text that can be selected. */
export function PaperViewer({ href, pageCount }: PaperViewerProps) {
  const [container, width] = useElementWidth();
  const [count, setCount] = useState(pageCount ?? 0);
  const [zoom, setZoom] = useState(1);
  const step = (direction: 1 | -1) => {
    const index = zooms.findIndex((candidate) => candidate === zoom);
    setZoom(zooms[index + direction] ?? zoom);
  };
  const failure = (
    <Alert
      tone="warning"
      className="m-4 sm:m-6"
      title="The paper can't be shown here"
      actions={
        <DownloadButton href={href} size="small">
          Download the paper
        </DownloadButton>
      }
    >
      It may still open in a viewer of your own.
    </Alert>
  );
  return (
    <div className="flex flex-col lg:h-full">
      <PaperToolbar
        href={href}
        pageCount={count}
        zoom={zoom}
        onZoomIn={zoom < 3 ? () => step(1) : undefined}
        onZoomOut={zoom > 0.75 ? () => step(-1) : undefined}
      />
      <div
        ref={container}
        role="region"
        aria-label="Pages of the paper"
        tabIndex={0}
        className="overflow-x-auto bg-sunken lg:min-h-0 lg:flex-1 lg:overflow-y-auto lg:[scrollbar-gutter:stable]"
      >
        <Document
          file={href}
          loading={<PaperSkeleton />}
          error={failure}
          onLoadSuccess={(document) => setCount(document.numPages)}
          className="w-fit min-w-full space-y-3 p-3"
        >
          {width > 0
            ? Array.from({ length: count }, (_, index) => (
                <PaperPage
                  key={index}
                  number={index + 1}
                  width={Math.floor((width - padding) * zoom)}
                />
              ))
            : null}
        </Document>
      </div>
    </div>
  );
}
