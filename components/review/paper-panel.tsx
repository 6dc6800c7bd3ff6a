"use client";

import dynamic from "next/dynamic";
import { EmptyState } from "@/components/ui/empty-state";
import { PaperSkeleton } from "./paper-skeleton";

// The viewer draws on a canvas: there is nothing of it to be made on the server.
const PaperViewer = dynamic(() => import("./paper-viewer").then((module) => module.PaperViewer), {
  ssr: false,
  loading: () => <PaperSkeleton />,
});

export interface PaperPanelProps {
  /** Null where no paper was handed in. */
  href: string | null;
  pageCount: number | null;
}

/** The paper, shown in the page. */
export function PaperPanel({ href, pageCount }: PaperPanelProps) {
  if (href) return <PaperViewer href={href} pageCount={pageCount} />;
  return (
    <div className="p-4 sm:p-6">
      <EmptyState title="No paper was handed in">Judge the work by its code.</EmptyState>
    </div>
  );
}
