"use client";

import { useXAxisScale, useYAxisScale } from "recharts";
import { armStyle } from "./arm-style";
import type { SlopeSeries } from "./slope-data";

/** The lines of very many ideas as one faint path: thousands of single ones would hold up the page. */
export function SlopeMany({ series }: { series: SlopeSeries }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const [left, right] = [x("Pre") ?? 0, x("Post") ?? 0];
  const at = (score: number) => (y(score) ?? 0).toFixed(1);
  return (
    <path
      d={series.ideas.map(({ pre, post }) => `M${left} ${at(pre)}L${right} ${at(post)}`).join("")}
      fill="none"
      strokeWidth={1}
      strokeOpacity={Math.max(0.015, 5 / series.ideas.length)}
      style={{ stroke: armStyle(series.index).color }}
    />
  );
}
