"use client";

import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from "recharts";
import { armStyle, type FigureArm } from "./arm-style";
import { axisTick } from "./axis-tick";
import { distributionBar } from "./distribution-bar";
import type { DistributionPanel } from "./distribution-data";
import { DistributionMeans } from "./distribution-means";
import type { NiceAxis } from "./nice-axis";

export interface DistributionPanelChartProps {
  panel: DistributionPanel;
  arms: readonly FigureArm[];
  /** The axis of shares, common to all panels. */
  shares: NiceAxis;
  /** The width of a bin. */
  step: number;
  width: number;
  height: number;
  /** Words beneath the scale, in the last panel. */
  foot?: { label: string; height: number } | undefined;
}

const left = 42;
const top = 34;

/** One stage: bars side by side per score, and above them a mark at each arm's mean. */
export function DistributionPanelChart(props: DistributionPanelChartProps) {
  const { panel, arms, shares, step, width, height, foot } = props;
  const rows = panel.bins.map((bin) => ({
    score: bin.score,
    ...Object.fromEntries(arms.map((_, index) => [`share-${index}`, bin.shares[index] ?? 0])),
  }));
  const bottom = 8 + (foot?.height ?? 0);
  return (
    <BarChart
      width={width}
      height={height}
      data={rows}
      margin={{ top, right: 0, bottom, left: 0 }}
      barCategoryGap="12%"
      barGap={2}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="score"
        interval={Math.max(0, Math.ceil((panel.bins.length * 28) / Math.max(1, width - left)) - 1)}
        height={30}
        axisLine={{ stroke: "var(--line-strong)" }}
        tickLine={false}
        tick={axisTick("below")}
      />
      <YAxis
        domain={shares.domain}
        ticks={shares.ticks}
        interval={0}
        width={left}
        axisLine={false}
        tickLine={false}
        tick={axisTick("left", (share) => `${Math.round(Number(share) * 100)} %`)}
      />
      {arms.map((arm, index) => (
        <Bar
          key={arm.key}
          dataKey={`share-${index}`}
          maxBarSize={20}
          shape={distributionBar(index, (bin) => {
            const { score = 0, counts = [] } = panel.bins[bin] ?? {};
            return `${arm.label}, score ${score}: ${counts[index] ?? 0} of ${panel.totals[index] ?? 0}`;
          })}
          isAnimationActive={false}
        />
      ))}
      <DistributionMeans
        firstScore={panel.bins[0]?.score ?? 0}
        scores={panel.bins.length}
        step={step}
        means={arms.map((arm, index) => ({
          label: arm.label,
          mean: panel.means[index] ?? null,
          style: armStyle(index),
        }))}
      />
      <text x={0} y={12} className="fill-ink text-sm font-semibold">
        {panel.label}
      </text>
      {foot ? (
        <text
          x={left + (width - left) / 2}
          y={height - 5}
          textAnchor="middle"
          className="fill-muted text-xs"
        >
          {foot.label}
        </text>
      ) : null}
    </BarChart>
  );
}
