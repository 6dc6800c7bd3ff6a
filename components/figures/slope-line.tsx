import type { ReactElement } from "react";
import type { ArmStyle } from "./arm-style";
import { Marker } from "./marker";

/** What the chart tells a line's shape: where its points lie. */
interface LineShapeProps {
  points?: readonly { x?: number | null; y?: number | null }[];
}

type Ends = { x1: number; y1: number; x2: number; y2: number };

function endsOf({ points = [] }: LineShapeProps): Ends | undefined {
  const [pre, post] = points;
  if (typeof pre?.x !== "number" || typeof pre.y !== "number") return undefined;
  if (typeof post?.x !== "number" || typeof post.y !== "number") return undefined;
  return { x1: pre.x, y1: pre.y, x2: post.x, y2: post.y };
}

/** A thin line with its two points. Pointing at it brings it forward and names it. */
export function ideaLine(style: ArmStyle, name: string): (props: LineShapeProps) => ReactElement {
  return function IdeaLine(props) {
    const ends = endsOf(props);
    if (!ends) return <g />;
    return (
      <g className="opacity-40 hover:opacity-100">
        <title>{name}</title>
        <line {...ends} stroke="transparent" strokeWidth={9} />
        <line
          {...ends}
          strokeWidth={1.25}
          strokeDasharray={style.dashes}
          style={{ stroke: style.color }}
        />
        <Marker x={ends.x1} y={ends.y1} radius={2.6} style={style} />
        <Marker x={ends.x2} y={ends.y2} radius={2.6} style={style} />
      </g>
    );
  };
}

/** An arm's mean: bold, on a rim in the ground's colour that keeps it apart from the lines beneath. */
export function meanLine(style: ArmStyle): (props: LineShapeProps) => ReactElement {
  return function MeanLine(props) {
    const ends = endsOf(props);
    if (!ends) return <g />;
    return (
      <g className="pointer-events-none">
        <line {...ends} strokeWidth={6.5} className="stroke-surface" />
        <line
          {...ends}
          strokeWidth={3}
          strokeDasharray={style.dashes === "none" ? "none" : "10 4"}
          style={{ stroke: style.color }}
        />
        <Marker x={ends.x1} y={ends.y1} radius={6} style={style} rim />
        <Marker x={ends.x2} y={ends.y2} radius={6} style={style} rim />
      </g>
    );
  };
}
