import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { FigureFrame } from "./figure-frame";

export interface ProgressRow {
  label: string;
  done: number;
  inProgress: number;
  notStarted: number;
}

export interface ProgressBarsProps {
  title: string;
  caption?: ReactNode;
  rows: readonly ProgressRow[];
  fileName?: string;
  level?: "h2" | "h3" | "h4";
}

const parts = [
  { key: "done", label: "Done", fill: "bg-accent" },
  {
    key: "inProgress",
    label: "In progress",
    // Hatched, so that it can be told apart without colour.
    fill: "bg-accent-soft bg-[repeating-linear-gradient(135deg,var(--accent)_0_1.5px,transparent_1.5px_6px)]",
  },
  { key: "notStarted", label: "Not started", fill: "bg-sunken" },
] as const;

/** How far each line has come: done, in progress, not started. */
export function ProgressBars({ title, caption, rows, fileName, level }: ProgressBarsProps) {
  return (
    <FigureFrame
      title={title}
      caption={caption}
      fileName={fileName ?? "progress"}
      withoutDrawing
      legend={<Legend />}
      table={{
        columns: [
          { key: "label", label: "Part" },
          ...parts.map((part) => ({ key: part.key, label: part.label, numeric: true })),
        ],
        rows: rows.map((row) => ({ ...row })),
      }}
      {...(level ? { level } : {})}
    >
      <ul className="space-y-4">
        {rows.map((row) => (
          <ProgressLine key={row.label} row={row} />
        ))}
      </ul>
    </FigureFrame>
  );
}

function ProgressLine({ row }: { row: ProgressRow }) {
  const total = row.done + row.inProgress + row.notStarted;
  return (
    <li>
      <div className="mb-1.5 flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="font-medium">{row.label}</span>
        <span className="text-muted tabular-nums">
          {row.done} of {total} done
          {row.inProgress > 0 ? `, ${row.inProgress} in progress` : ""}
        </span>
      </div>
      <div
        aria-hidden
        className="flex h-3.5 overflow-hidden rounded-sm ring-1 ring-line-strong ring-inset"
      >
        {parts.map((part) =>
          row[part.key] > 0 ? (
            <div
              key={part.key}
              className={classNames("h-full", part.fill)}
              style={{ width: `${(row[part.key] / total) * 100}%` }}
            />
          ) : null,
        )}
      </div>
    </li>
  );
}

function Legend() {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {parts.map((part) => (
        <li key={part.key} className="flex items-center gap-2">
          <span
            aria-hidden
            className={classNames(
              "h-3.5 w-6 rounded-sm ring-1 ring-line-strong ring-inset",
              part.fill,
            )}
          />
          {part.label}
        </li>
      ))}
    </ul>
  );
}
