import { armStyle, type FigureArm } from "./arm-style";
import { Marker } from "./marker";

export interface ArmLegendProps {
  arms: readonly FigureArm[];
  /** Draws the arm's bar pattern instead of its line and point. */
  swatch?: "line" | "bar";
}

/** Which colour, dashes and shape mean which arm. */
export function ArmLegend({ arms, swatch = "line" }: ArmLegendProps) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {arms.map((arm, index) => {
        const style = armStyle(index);
        return (
          <li key={arm.key} data-legend className="flex items-center gap-2">
            <svg width="28" height="14" aria-hidden>
              {swatch === "line" ? (
                <>
                  <line
                    x1="0"
                    x2="28"
                    y1="7"
                    y2="7"
                    strokeWidth="2"
                    strokeDasharray={style.dashes}
                    style={{ stroke: style.color }}
                  />
                  <Marker x={14} y={7} radius={4} style={style} />
                </>
              ) : (
                <BarSwatch index={index} />
              )}
            </svg>
            {arm.label}
          </li>
        );
      })}
    </ul>
  );
}

function BarSwatch({ index }: { index: number }) {
  const style = armStyle(index);
  return (
    <rect
      x="4"
      y="1"
      width="20"
      height="12"
      rx="1.5"
      strokeWidth="1.5"
      style={{ fill: style.color, fillOpacity: index % 2 === 0 ? 1 : 0.3, stroke: style.color }}
    />
  );
}
