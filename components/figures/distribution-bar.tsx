import type { ReactElement } from "react";
import { armStyle } from "./arm-style";

interface BarShapeProps {
  x?: number | undefined;
  y?: number | undefined;
  width?: number | undefined;
  height?: number | undefined;
  index?: number | undefined;
}

/** An arm's bar, which says its numbers when pointed at. Filled and hollow bars alternate, for eyes and prints without colour. */
export function distributionBar(
  armIndex: number,
  words: (bin: number) => string,
): (props: BarShapeProps) => ReactElement {
  const { color } = armStyle(armIndex);
  return function DistributionBar({ x = 0, y = 0, width = 0, height = 0, index = 0 }) {
    if (height <= 0) return <g />;
    return (
      <rect
        x={x}
        y={y}
        width={Math.max(1, width)}
        height={height}
        strokeWidth={1.25}
        style={{ fill: color, fillOpacity: armIndex % 2 === 0 ? 1 : 0.3, stroke: color }}
      >
        <title>{words(index)}</title>
      </rect>
    );
  };
}
