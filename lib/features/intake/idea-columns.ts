import { ideaFields, type IdeaField } from "@/lib/study/idea-content";

/** What a row of an uploaded file may hold: the topic, the parts of the idea, and who or what generated it. */
export type IdeaColumn = "topic" | IdeaField | "generator";

export const ideaColumns: readonly { key: IdeaColumn; label: string; isOptional: boolean }[] = [
  { key: "topic", label: "Topic", isOptional: false },
  ...ideaFields.map(({ key, label }) => ({ key, label, isOptional: false })),
  { key: "generator", label: "Generator", isOptional: true },
];

/** `problemStatement`, `problem_statement` and “Problem statement” are one key. */
function simplify(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

const columnsByName = new Map(
  ideaColumns.flatMap(({ key, label }) => [
    [simplify(key), key],
    [simplify(label), key],
  ]),
);

/** The column that a key of a file names, if any. */
export function columnNamed(name: string): IdeaColumn | undefined {
  return columnsByName.get(simplify(name));
}

/** A column's label, as the pages show it. */
export function labelOf(column: IdeaColumn): string {
  return ideaColumns.find(({ key }) => key === column)?.label ?? column;
}

/** `problemStatement` → `problem_statement`: the keys of the example files. */
export function snakeCase(column: IdeaColumn): string {
  return column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
