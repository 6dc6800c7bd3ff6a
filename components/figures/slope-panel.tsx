import type { ReactNode } from "react";
import { armStyle } from "./arm-style";
import { formatNumber } from "./figure-table";
import type { LinearScale } from "./linear-scale";
import { Marker } from "./marker";
import type { SlopeSeries } from "./slope-data";
import { spreadLabels } from "./spread-labels";

interface PanelFrame {
  y: LinearScale;
  width: number;
  top: number;
  bottom: number;
}

/** Where the two columns of a panel stand; the margins hold the means' numbers. */
function columnsOf(width: number): { pre: number; post: number } {
  const margin = Math.min(52, Math.max(30, width * 0.2));
  return { pre: margin, post: width - margin };
}

export interface SlopePanelProps extends PanelFrame {
  x: number;
  heading: string;
  note?: string;
  children: ReactNode;
}

/** One panel: its heading, the two columns and their names. */
export function SlopePanel({ x, width, top, bottom, heading, note, children }: SlopePanelProps) {
  const columns = columnsOf(width);
  return (
    <g transform={`translate(${x} 0)`}>
      <text x={width / 2} y={14} textAnchor="middle" className="fill-ink text-sm font-semibold">
        {shorten(heading, width / 8)}
      </text>
      {note ? (
        <text x={width / 2} y={31} textAnchor="middle" className="fill-muted">
          {note}
        </text>
      ) : null}
      {(["pre", "post"] as const).map((stage) => (
        <g key={stage}>
          <line
            x1={columns[stage]}
            x2={columns[stage]}
            y1={top}
            y2={bottom}
            className="stroke-line-strong"
            strokeOpacity={0.5}
          />
          <text x={columns[stage]} y={bottom + 20} textAnchor="middle" className="fill-muted">
            {stage === "pre" ? "Pre" : "Post"}
          </text>
        </g>
      ))}
      {children}
    </g>
  );
}

/** The thin lines, one an idea. Pointing at one brings it forward and names it. */
export function SlopeLines({ y, width, arm }: PanelFrame & { arm: SlopeSeries }) {
  const { pre, post } = columnsOf(width);
  const style = armStyle(arm.index);
  return (
    <g>
      {arm.ideas.map((idea) => (
        <g key={idea.label} className="opacity-40 hover:opacity-100">
          <title>{`${idea.label}: ${formatNumber(idea.pre)} → ${formatNumber(idea.post)}`}</title>
          <line
            x1={pre}
            x2={post}
            y1={y(idea.pre)}
            y2={y(idea.post)}
            stroke="transparent"
            strokeWidth={9}
          />
          <line
            x1={pre}
            x2={post}
            y1={y(idea.pre)}
            y2={y(idea.post)}
            strokeWidth={1.25}
            strokeDasharray={style.dashes}
            style={{ stroke: style.color }}
          />
          <Marker x={pre} y={y(idea.pre)} radius={2.6} style={style} />
          <Marker x={post} y={y(idea.post)} radius={2.6} style={style} />
        </g>
      ))}
    </g>
  );
}

/** The arms' means: bold lines with their numbers at both ends. */
export function SlopeMeans(props: PanelFrame & { series: readonly SlopeSeries[] }) {
  const { y, width, top, bottom, series } = props;
  const { pre, post } = columnsOf(width);
  const preLabels = spreadLabels(
    series.map((arm) => y(arm.meanPre)),
    15,
    [top, bottom],
  );
  const postLabels = spreadLabels(
    series.map((arm) => y(arm.meanPost)),
    15,
    [top, bottom],
  );
  return (
    <g>
      {series.map((arm, index) => {
        const style = armStyle(arm.index);
        const line = { x1: pre, x2: post, y1: y(arm.meanPre), y2: y(arm.meanPost) };
        const label = "text-[0.8125rem] font-semibold tabular-nums fill-ink";
        return (
          <g key={arm.key} className="pointer-events-none">
            <line {...line} strokeWidth={6.5} className="stroke-surface" />
            <line
              {...line}
              strokeWidth={3}
              strokeDasharray={style.dashes === "none" ? "none" : "10 4"}
              style={{ stroke: style.color }}
            />
            <Marker x={pre} y={line.y1} radius={6} style={style} rim />
            <Marker x={post} y={line.y2} radius={6} style={style} rim />
            <text x={pre - 11} y={preLabels[index]} dy="0.33em" textAnchor="end" className={label}>
              {formatNumber(arm.meanPre, 1)}
            </text>
            <text x={post + 11} y={postLabels[index]} dy="0.33em" className={label}>
              {formatNumber(arm.meanPost, 1)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(1, Math.floor(length) - 1))}…`;
}
