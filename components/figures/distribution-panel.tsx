import { armStyle, type FigureArm } from "./arm-style";
import type { DistributionPanel } from "./distribution-data";
import { formatNumber } from "./figure-table";
import { linearScale } from "./linear-scale";
import { Marker } from "./marker";

export interface DistributionPanelDrawingProps {
  panel: DistributionPanel;
  arms: readonly FigureArm[];
  /** The ends of the axis of shares. */
  shares: readonly [number, number];
  ticks: readonly number[];
  width: number;
  height: number;
}

const left = 42;
const top = 34;
const bottom = 38;

/** One stage: bars side by side per score, and above them a mark at each arm's mean. */
export function DistributionPanelDrawing(props: DistributionPanelDrawingProps) {
  const { panel, arms, shares, ticks, width, height } = props;
  const y = linearScale(shares, [height - bottom, top]);
  const slot = (width - left) / Math.max(1, panel.bins.length);
  const barWidth = Math.min(22, (slot * 0.76) / Math.max(1, arms.length));
  const firstScore = panel.bins[0]?.score ?? 0;
  const x = (score: number) => left + (score - firstScore + 0.5) * slot;
  return (
    <>
      <text x={0} y={12} className="fill-ink text-sm font-semibold">
        {panel.label}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width} y1={y(tick)} y2={y(tick)} className="stroke-line" />
          <text
            x={left - 8}
            y={y(tick)}
            dy="0.32em"
            textAnchor="end"
            className="fill-muted tabular-nums"
          >
            {Math.round(tick * 100)} %
          </text>
        </g>
      ))}
      {panel.bins.map((bin) => (
        <g key={bin.score}>
          {arms.map((arm, index) => {
            const style = armStyle(index);
            const share = bin.shares[index] ?? 0;
            const start = x(bin.score) + (index - arms.length / 2) * barWidth;
            return share === 0 ? null : (
              <rect
                key={arm.key}
                x={start + 1}
                y={y(share)}
                width={Math.max(1, barWidth - 2)}
                height={height - bottom - y(share)}
                strokeWidth={1.25}
                style={{
                  fill: style.color,
                  // Filled and hollow bars alternate, for eyes and prints without colour.
                  fillOpacity: index % 2 === 0 ? 1 : 0.3,
                  stroke: style.color,
                }}
              >
                <title>{`${arm.label}, score ${bin.score}: ${bin.counts[index] ?? 0} of ${panel.totals[index] ?? 0}`}</title>
              </rect>
            );
          })}
          <text
            x={x(bin.score)}
            y={height - bottom + 16}
            textAnchor="middle"
            className="fill-muted tabular-nums"
          >
            {bin.score}
          </text>
        </g>
      ))}
      <line
        x1={left}
        x2={width}
        y1={height - bottom}
        y2={height - bottom}
        className="stroke-line-strong"
      />
      {arms.map((arm, index) => {
        const mean = panel.means[index];
        if (mean === null || mean === undefined) return null;
        return (
          <g key={arm.key}>
            <title>{`${arm.label}: mean ${formatNumber(mean)}`}</title>
            <Marker x={x(mean)} y={top - 8} radius={4.5} style={armStyle(index)} />
          </g>
        );
      })}
    </>
  );
}
