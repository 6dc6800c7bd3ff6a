import type { ForestRow } from "./forest-data";

export interface ForestMarkProps {
  x: number | undefined;
  y: number | undefined;
  row: ForestRow | undefined;
}

/** The estimate: a diamond, full where its interval leaves zero out. */
export function ForestMark({ x, y, row }: ForestMarkProps) {
  if (x === undefined || y === undefined || !row) return <g />;
  const clear = row.lower > 0 || row.upper < 0;
  return (
    <rect
      x={x - 5}
      y={y - 5}
      width={10}
      height={10}
      transform={`rotate(45 ${x} ${y})`}
      strokeWidth={2}
      className={clear ? "fill-accent stroke-accent" : "fill-surface stroke-accent"}
    />
  );
}
