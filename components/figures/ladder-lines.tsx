"use client";

import { useXAxisScale, useYAxisScale, ZIndexLayer } from "recharts";
import { formatInterval, formatNumber, formatP } from "./format-number";
import { IntervalMark } from "./interval-mark";
import { groupHeight, leavesZeroOut, type LadderLine, type LadderRowLine } from "./ladder-data";
import { shorten } from "./shorten";

export interface LadderLinesProps {
  lines: readonly LadderLine[];
  width: number;
  /** Words beside the intervals; on narrow screens above them. */
  wide: boolean;
  alpha: number;
}

/** The room beside the intervals, for words and numbers. */
export function ladderSides(wide: boolean): { left: number; right: number } {
  return wide ? { left: 276, right: 236 } : { left: 12, right: 12 };
}

const halo = {
  dy: "0.33em",
  strokeWidth: 5,
  strokeLinejoin: "round" as const,
  paintOrder: "stroke",
};

/** Kinds of methods, and under each its methods: name, interval, estimate, p. */
export function LadderLines({ lines, width, wide, alpha }: LadderLinesProps) {
  const yScale = useYAxisScale();
  const xScale = useXAxisScale();
  if (!xScale || !yScale) return null;
  const x = (value: number) => xScale(value) ?? 0;
  return (
    <ZIndexLayer zIndex={900}>
      {lines.map((line) => {
        const top = yScale(line.y) ?? 0;
        return line.kind === "group" ? (
          <g key={`group ${line.label} ${line.y}`}>
            <text
              {...halo}
              x={0}
              y={top + groupHeight - 14}
              className="fill-ink stroke-surface text-[0.8125rem] font-semibold"
            >
              {line.label}
            </text>
            <path
              d={`M0 ${top + groupHeight - 2}H${width}`}
              fill="none"
              stroke="var(--line-strong)"
              strokeOpacity={0.6}
            />
          </g>
        ) : (
          <MethodLine
            key={`${line.row.label} ${line.y}`}
            line={line}
            top={top}
            x={x}
            width={width}
            wide={wide}
            alpha={alpha}
          />
        );
      })}
    </ZIndexLayer>
  );
}

type MethodLineProps = Omit<LadderLinesProps, "lines"> & {
  line: LadderRowLine;
  top: number;
  x: (value: number) => number;
};

function MethodLine({ line: { row }, top, x, width, wide, alpha }: MethodLineProps) {
  const { estimate, lower, upper, reason } = row;
  const { left, right } = ladderSides(wide);
  const markY = top + (wide ? 19 : 28);
  const wordsY = top + (wide ? 13 : 11);
  const plotLeft = wide ? left : 0;
  const words = reason === null ? "p only: no estimate in points" : `not estimable: ${reason}`;
  const small = "fill-muted stroke-surface text-[0.6875rem]";
  return (
    <g>
      <text {...halo} x={0} y={wordsY} className="fill-ink stroke-surface text-[0.8125rem]">
        {shorten(row.label, wide ? left - 12 : width - 118)}
        <title>{row.note ? `${row.label}. ${row.note}` : row.label}</title>
      </text>
      {wide ? (
        <text {...halo} x={0} y={top + 28} className={small}>
          {shorten(row.note ? `by ${row.unit}. ${row.note}` : `by ${row.unit}`, left - 12, 5.6)}
        </text>
      ) : null}
      {reason === null && estimate !== null ? (
        <IntervalMark
          x={x(estimate)}
          y={markY}
          ends={lower === null || upper === null ? null : [x(lower), x(upper)]}
          full={leavesZeroOut(row)}
          title={`${row.label}: ${estimateWords(row)}`}
        />
      ) : (
        <text {...halo} x={plotLeft} y={markY} className={small}>
          {shorten(words, width - plotLeft - (wide ? right - 60 : 0), 5.8)}
          <title>{words}</title>
        </text>
      )}
      {reason === null ? (
        <Numbers row={row} width={width} wide={wide} y={wide ? markY : wordsY} alpha={alpha} />
      ) : null}
    </g>
  );
}

function Numbers(
  props: Omit<LadderLinesProps, "lines"> & Pick<LadderRowLine, "row"> & { y: number },
) {
  const { row, width, wide, y, alpha } = props;
  const bold = row.p !== null && row.p < alpha ? " font-semibold" : "";
  const dress = "fill-ink stroke-surface text-[0.8125rem] tabular-nums";
  const p = row.p === null ? "–" : formatP(row.p);
  if (!wide) {
    const estimate = row.estimate === null ? "" : `${formatNumber(row.estimate)}, `;
    return (
      <text {...halo} x={width} y={y} textAnchor="end" className={dress}>
        {estimate}
        <tspan className={bold}>{p}</tspan>
      </text>
    );
  }
  return (
    <>
      <text {...halo} x={width - 78} y={y} textAnchor="end" className={dress}>
        {estimateWords(row)}
      </text>
      <text {...halo} x={width} y={y} textAnchor="end" className={dress + bold}>
        {p}
      </text>
    </>
  );
}

function estimateWords({ estimate, lower, upper }: LadderRowLine["row"]): string {
  if (estimate === null) return "–";
  const interval = lower === null || upper === null ? "" : ` ${formatInterval({ lower, upper })}`;
  return `${formatNumber(estimate)}${interval}`;
}
