import { formatNumber } from "./figure-table";
import type { ForestRow } from "./forest-data";
import type { LinearScale } from "./linear-scale";

export interface ForestRowDrawingProps {
  row: ForestRow;
  x: LinearScale;
  y: number;
  height: number;
  width: number;
  /** Label and numbers stand beside the interval; on narrow screens above it. */
  wide: boolean;
}

/** One metric: its name, its interval, its numbers. An interval that leaves zero out is drawn full. */
export function ForestRowDrawing({ row, x, y, height, width, wide }: ForestRowDrawingProps) {
  const middle = wide ? y + height / 2 : y + height * 0.68;
  const textY = wide ? middle : y + 15;
  const clear = row.lower > 0 || row.upper < 0;
  const numbers = `${formatNumber(row.estimate)} [${formatNumber(row.lower)}, ${formatNumber(row.upper)}]`;
  return (
    <g>
      <title>{`${row.label}: ${numbers}`}</title>
      <text
        x={0}
        y={textY}
        dy="0.33em"
        strokeWidth={4}
        paintOrder="stroke"
        className="fill-ink stroke-surface text-sm font-medium"
      >
        {row.label}
      </text>
      <text
        x={width}
        y={textY}
        dy="0.33em"
        textAnchor="end"
        strokeWidth={4}
        paintOrder="stroke"
        className="fill-ink stroke-surface text-[0.8125rem] tabular-nums"
      >
        {numbers}
      </text>
      <g className="stroke-accent" strokeWidth={2} strokeLinecap="round">
        <line x1={x(row.lower)} x2={x(row.upper)} y1={middle} y2={middle} />
        <line x1={x(row.lower)} x2={x(row.lower)} y1={middle - 5} y2={middle + 5} />
        <line x1={x(row.upper)} x2={x(row.upper)} y1={middle - 5} y2={middle + 5} />
      </g>
      <rect
        x={x(row.estimate) - 5}
        y={middle - 5}
        width={10}
        height={10}
        transform={`rotate(45 ${x(row.estimate)} ${middle})`}
        strokeWidth={2}
        className={clear ? "fill-accent stroke-accent" : "fill-surface stroke-accent"}
      />
    </g>
  );
}
