"use client";

import { useXAxisScale, useYAxisScale } from "recharts";
import { armStyle, type FigureArm } from "./arm-style";
import type { SlopeIdea } from "./slope-data";

/** The marks of very many ideas as one path an arm, round and square in turn. */
export function PostOnPreDots({
  ideas,
  arms,
}: {
  ideas: readonly SlopeIdea[];
  arms: readonly FigureArm[];
}) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  const dot = ({ pre, post }: SlopeIdea) =>
    `M${(x(pre) ?? 0).toFixed(1)} ${(y(post) ?? 0).toFixed(1)}h.01`;
  return (
    <g>
      {arms.map((arm, index) => (
        <path
          key={arm.key}
          d={ideas
            .filter((idea) => idea.arm === arm.key)
            .map(dot)
            .join("")}
          fill="none"
          strokeWidth={3}
          strokeOpacity={0.35}
          strokeLinecap={index % 2 === 0 ? "round" : "square"}
          style={{ stroke: armStyle(index).color }}
        />
      ))}
    </g>
  );
}
