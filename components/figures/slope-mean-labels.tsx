"use client";

import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { formatNumber } from "./format-number";
import type { SlopeSeries } from "./slope-data";
import { spreadLabels } from "./spread-labels";

/** The means' numbers at both ends of their lines, moved apart where they would cover one another. */
export function SlopeMeanLabels({ means }: { means: readonly SlopeSeries[] }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const area = usePlotArea();
  if (!x || !y || !area) return null;
  const limits = [area.y, area.y + area.height] as const;
  const placesOf = (values: readonly number[]) =>
    spreadLabels(
      values.map((value) => y(value) ?? 0),
      15,
      limits,
    );
  const sides = [
    { stage: "Pre", values: means.map((arm) => arm.meanPre), shift: -11, anchor: "end" },
    { stage: "Post", values: means.map((arm) => arm.meanPost), shift: 11, anchor: "start" },
  ] as const;
  return (
    <g>
      {sides.map(({ stage, values, shift, anchor }) => {
        const places = placesOf(values);
        return values.map((value, index) => (
          <text
            key={`${stage}-${index}`}
            x={(x(stage) ?? 0) + shift}
            y={places[index]}
            dy="0.33em"
            textAnchor={anchor}
            className="fill-ink text-[0.8125rem] font-semibold tabular-nums"
          >
            {formatNumber(value, 1)}
          </text>
        ));
      })}
    </g>
  );
}
