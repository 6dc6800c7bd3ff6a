"use client";

import { Drawing } from "@/components/figures/drawing";
import { FigureFrame } from "@/components/figures/figure-frame";
import { formatNumber } from "@/components/figures/format-number";
import type { PowerCurve as Curve } from "@/lib/features/analysis/rules-planning";
import { PowerCurveChart } from "./power-curve-chart";
import { curveLines, curveTable, describeCurves, type CurveLine } from "./power-curve-data";

const height = 340;

/** Power against ideas per arm, for the plan's reviews, half and twice as many. */
export function PowerCurve({ curves, effect }: { curves: readonly Curve[]; effect: number }) {
  const title = "Power by ideas per arm";
  return (
    <FigureFrame
      title={title}
      caption={`For a true difference of ${formatNumber(effect)} points, as many ideas beginning in both arms, and so many reviews of each idea before + after execution. The dashed level is 80 %.`}
      table={curveTable(curves)}
      fileName="power"
      legend={<CurveLegend lines={curveLines(curves)} />}
    >
      <Drawing
        title={title}
        description={describeCurves(curves, effect)}
        height={height}
        maximumWidth={860}
      >
        {(width) => <PowerCurveChart curves={curves} width={width} height={height} />}
      </Drawing>
    </FigureFrame>
  );
}

function CurveLegend({ lines }: { lines: readonly CurveLine[] }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {lines.map((line) => (
        <li key={line.key} data-legend className="flex items-center gap-2">
          <svg width="32" height="10" aria-hidden>
            <line
              x1="0"
              x2="32"
              y1="5"
              y2="5"
              strokeWidth={line.planned ? 3 : 2}
              strokeDasharray={line.dashes}
              style={{ stroke: "var(--accent)" }}
            />
          </svg>
          {line.label}
        </li>
      ))}
    </ul>
  );
}
