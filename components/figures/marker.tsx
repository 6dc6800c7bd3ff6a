import type { ArmStyle, MarkerShape } from "./arm-style";

export interface MarkerProps {
  x: number;
  y: number;
  radius: number;
  style: ArmStyle;
  opacity?: number;
  /** A rim in the ground's colour that keeps overlapping markers apart. */
  rim?: boolean;
  /** The outline alone. */
  hollow?: boolean;
}

/** One point of an arm, in the arm's colour and shape. */
export function Marker({ x, y, radius, style, opacity, rim = false, hollow = false }: MarkerProps) {
  return (
    <path
      d={outline(style.shape, radius)}
      transform={`translate(${x.toFixed(2)} ${y.toFixed(2)})`}
      style={
        hollow
          ? { fill: "var(--surface)", stroke: style.color }
          : { fill: style.color, stroke: rim ? "var(--surface)" : "none" }
      }
      strokeWidth={hollow || rim ? 1.5 : 0}
      opacity={opacity}
    />
  );
}

function outline(shape: MarkerShape, radius: number): string {
  if (shape === "circle") {
    return `M${-radius} 0A${radius} ${radius} 0 1 0 ${radius} 0A${radius} ${radius} 0 1 0 ${-radius} 0Z`;
  }
  const points = corners[shape].map(
    ([x, y]) => `${(x * radius).toFixed(2)} ${(y * radius).toFixed(2)}`,
  );
  return `M${points.join("L")}Z`;
}

/** Corners for a radius of one, sized so that all shapes look equally large. */
const corners: Record<Exclude<MarkerShape, "circle">, [number, number][]> = {
  triangle: [
    [0, -1.25],
    [1.15, 0.8],
    [-1.15, 0.8],
  ],
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  diamond: [
    [0, -1.3],
    [1.1, 0],
    [0, 1.3],
    [-1.1, 0],
  ],
  cross: [
    [-0.35, -1.1],
    [0.35, -1.1],
    [0.35, -0.35],
    [1.1, -0.35],
    [1.1, 0.35],
    [0.35, 0.35],
    [0.35, 1.1],
    [-0.35, 1.1],
    [-0.35, 0.35],
    [-1.1, 0.35],
    [-1.1, -0.35],
    [-0.35, -0.35],
  ],
  star: Array.from({ length: 10 }, (_, index): [number, number] => {
    const length = index % 2 === 0 ? 1.35 : 0.6;
    const angle = (index * Math.PI) / 5;
    return [length * Math.sin(angle), -length * Math.cos(angle)];
  }),
};
