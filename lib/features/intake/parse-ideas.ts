import { ideaFields, type IdeaContent } from "@/lib/study/idea-content";
import {
  countIdeaWords,
  lengthProblem,
  noLengthBand,
  type LengthBand,
} from "@/lib/study/length-band";
import { normaliseText } from "@/lib/study/normalise-text";
import { columnNamed, ideaColumns, labelOf, type IdeaColumn } from "./idea-columns";
import { readRows, type FileProblem, type FileRow, type IdeaFileFormat } from "./read-rows";

/** An idea of an uploaded file. */
export type ParsedIdea = {
  /** The topic as the study writes it. */
  topic: string;
  generator: string;
  content: IdeaContent;
};

/** `places` says of each idea how a person finds it in the file. */
export type ParsedFile = { ideas: ParsedIdea[]; places: string[]; problems: FileProblem[] };

const generatorMaximum = 200;

/**
 * Reads a file of ideas. Every problem of every row is found, and with a single one no idea is returned:
 * an upload is all or nothing.
 * @param band how long an idea may be
 * @param topics the study's topics; those of the file are matched to them whatever their case
 */
export function parseIdeas(
  text: string,
  format: IdeaFileFormat,
  topics: readonly string[],
  band: LengthBand = noLengthBand,
): ParsedFile {
  const { rows, problems } = readRows(text, format);
  const results = rows.map((row) => parseRow(row, topics, band));
  const all = [
    ...problems,
    ...results.flatMap((result) => result.problems),
    ...repeatedTitles(rows, results),
  ];
  if (all.length === 0 && rows.length === 0) all.push({ message: "The file holds no idea." });
  if (all.length > 0) return { ideas: [], places: [], problems: sayOnce(all, rows.length) };
  const places = rows.map(({ place }) => place);
  return { ideas: results.map(({ idea }) => idea), places, problems: [] };
}

/** What is wrong with every row, such as a column that is missing, is said once and first. */
function sayOnce(problems: readonly FileProblem[], rowCount: number): FileProblem[] {
  const sentence = ({ field, message }: FileProblem) => `${field}: ${message}`;
  const counts = new Map<string, number>();
  for (const each of problems) counts.set(sentence(each), (counts.get(sentence(each)) ?? 0) + 1);
  const isEverywhere = (problem: FileProblem) =>
    rowCount > 1 && problem.field !== undefined && counts.get(sentence(problem)) === rowCount;
  const once = new Map(
    problems.filter(isEverywhere).map((problem) => [sentence(problem), problem]),
  );
  return [
    ...[...once.values()].map(({ place, ...rest }) => ({
      ...rest,
      place: `Every ${place?.split(" ")[0]?.toLowerCase() ?? "row"}`,
    })),
    ...problems.filter((problem) => !isEverywhere(problem)),
  ];
}

/** A problem in one sentence: “Row 3, Problem statement: is empty”. */
export function describeProblem({ place, field, message }: FileProblem): string {
  const where = [place, field].filter(Boolean).join(", ");
  return where ? `${where}: ${message}` : message;
}

type RowResult = { idea: ParsedIdea; problems: FileProblem[] };

function parseRow(
  { place, entries }: FileRow,
  topics: readonly string[],
  band: LengthBand,
): RowResult {
  const problems: FileProblem[] = [];
  const report = (field: string, message: string) => problems.push({ place, field, message });
  const values = new Map<IdeaColumn, unknown>();
  for (const [key, value] of entries) {
    const column = columnNamed(key);
    if (!column)
      report(key.trim() === "" ? "a column without a name" : key, "is no part of an idea");
    else if (values.has(column)) report(key, `repeats ${labelOf(column)}`);
    else values.set(column, value);
  }
  const texts = new Map<IdeaColumn, string>();
  for (const { key, label, isOptional } of ideaColumns) {
    const value = values.get(key);
    const fault = faultOf(key, value, isOptional);
    if (fault) report(label, fault);
    texts.set(key, typeof value === "string" ? value.trim() : "");
  }
  const topic = texts.get("topic") ?? "";
  const known = topics.find((name) => sameWords(name) === sameWords(topic));
  if (topic && !known) {
    report("Topic", `“${topic}” is no topic of this study. Its topics: ${topics.join(", ")}`);
  }
  const parts = ideaFields.map(({ key }) => [key, texts.get(key) ?? ""]);
  const content = Object.fromEntries(parts) as IdeaContent;
  const problem = lengthProblem(countIdeaWords(content), band);
  if (problem) report("Whole idea", problem);
  return {
    idea: { topic: known ?? topic, generator: texts.get("generator") ?? "", content },
    problems,
  };
}

function faultOf(column: IdeaColumn, value: unknown, isOptional: boolean): string | undefined {
  if (value === undefined || value === null) return isOptional ? undefined : "is missing";
  if (typeof value !== "string") return "is not text";
  if (normaliseText(value) === "") return isOptional ? undefined : "is empty";
  const maximum =
    column === "generator"
      ? generatorMaximum
      : ideaFields.find(({ key }) => key === column)?.maximum;
  const length = normaliseText(value).length;
  if (maximum === undefined || length <= maximum) return undefined;
  return `has ${length} characters, at most ${maximum} are possible`;
}

function repeatedTitles(rows: readonly FileRow[], results: readonly RowResult[]): FileProblem[] {
  const places = new Map<string, string>();
  return rows.flatMap(({ place }, index) => {
    const title = sameWords(results[index]?.idea.content.title ?? "");
    const earlier = places.get(title);
    if (title === "") return [];
    if (!earlier) places.set(title, place);
    return earlier
      ? [{ place, field: "Title", message: `is the same as in ${earlier.toLowerCase()}` }]
      : [];
  });
}

/** What two writings of a name or title have in common. */
function sameWords(text: string): string {
  return normaliseText(text).toLowerCase().replace(/\s+/g, " ");
}
