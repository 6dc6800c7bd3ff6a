/** An arm as a figure knows it: masked («A») before unblinding, by name afterwards. */
export interface FigureArm {
  key: string;
  label: string;
}

export type MarkerShape = "circle" | "triangle" | "square" | "diamond" | "cross" | "star";

export interface ArmStyle {
  color: string;
  dashes: string;
  shape: MarkerShape;
}

const shapes: MarkerShape[] = ["circle", "triangle", "square", "diamond", "cross", "star"];
const dashes = ["none", "5 3", "1.5 2.5", "9 3 2 3", "12 4", "3 3 1 3"];

/** Colour, dashes and shape by the arm's place in the list: each of the three alone tells arms apart. */
export function armStyle(index: number): ArmStyle {
  const place = index % shapes.length;
  return {
    color: `var(--arm-${place + 1})`,
    dashes: dashes[place] ?? "none",
    shape: shapes[place] ?? "circle",
  };
}
