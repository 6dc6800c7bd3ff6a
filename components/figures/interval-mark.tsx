export interface IntervalMarkProps {
  /** Pixels; null where there is no interval. */
  ends: readonly [number, number] | null;
  x: number;
  y: number;
  /** A full diamond says that the interval leaves zero out, a hollow one that it doesn't; a ring has no interval. */
  full: boolean | null;
  size?: number;
  title?: string;
}

/** An estimate, and its interval as a line with caps. */
export function IntervalMark({ ends, x, y, full, size = 4.5, title }: IntervalMarkProps) {
  return (
    <g>
      {title ? <title>{title}</title> : null}
      {ends ? (
        <path
          d={`M${ends[0]} ${y}H${ends[1]}M${ends[0]} ${y - 4}v8M${ends[1]} ${y - 4}v8`}
          fill="none"
          strokeWidth={1.75}
          strokeLinecap="round"
          className="stroke-accent"
        />
      ) : null}
      {full === null ? (
        <circle cx={x} cy={y} r={size} strokeWidth={1.75} className="fill-surface stroke-muted" />
      ) : (
        <rect
          x={x - size}
          y={y - size}
          width={2 * size}
          height={2 * size}
          transform={`rotate(45 ${x} ${y})`}
          strokeWidth={1.75}
          className={full ? "fill-accent stroke-accent" : "fill-surface stroke-accent"}
        />
      )}
    </g>
  );
}
