import type { ReactElement } from "react";

interface TickProps {
  x: number | string;
  y: number | string;
  payload: { value: number | string };
}

/**
 * Draws an axis's numbers in the figures' type. `side` is where they stand from their place: below a horizontal axis,
 * left of a vertical one.
 */
export function axisTick(
  side: "below" | "left",
  words: (value: number | string) => string = (value) => String(value).replace("-", "−"),
): (props: TickProps) => ReactElement {
  return function Tick({ x, y, payload }) {
    return (
      <text
        x={Number(x)}
        y={Number(y)}
        dy={side === "below" ? "0.9em" : "0.32em"}
        textAnchor={side === "below" ? "middle" : "end"}
        className="fill-muted text-xs tabular-nums"
      >
        {words(payload.value)}
      </text>
    );
  };
}
