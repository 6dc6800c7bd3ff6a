import type { DataNote } from "@/lib/features/analysis/long-data/data-problem";
import type { Report } from "@/lib/stats";
import { contrastTable, explainColumns } from "./contrast-table";
import { ladderTables } from "./ladder-table";
import { counted } from "./numbers";
import { singleStageTable } from "./single-stage-table";
import { wrap } from "./text-table";

const WIDTH = 120;

/** The report as text for a terminal of 120 columns. */
export function reportText(report: Report, notes: readonly DataNote[]): string {
  const { statements } = report;
  const footnotes = [
    statements.change,
    statements.contrast,
    statements.reference,
    statements.unit,
    statements.test,
    statements.interval,
    statements.effectSize,
    statements.correction,
    ...describeDropped(report),
    ...describeExclusions(report),
    ...statements.remarks,
  ];
  const single = singleStageTable(report, WIDTH);
  return [
    "Change in score from idea review to execution review",
    ...describeCounts(report),
    ...report.contrasts.flatMap((contrast) => [
      "",
      ...wrap(
        `${contrast.otherArm} − ${contrast.referenceArm}, change scores (post − pre) of ideas`,
        WIDTH,
      ),
      "",
      ...contrastTable(contrast, report, WIDTH),
      ...explainColumns(contrast, report).flatMap((line) => wrap(line, WIDTH)),
      ...contrast.metrics.flatMap((metric) =>
        metric.status === "not-estimable"
          ? wrap(`${metric.label}: ${metric.explanation}`, WIDTH)
          : [],
      ),
    ]),
    ...(single ? ["", "Scored in one stage only", "", ...single] : []),
    ...report.robustness.flatMap((ladder) => ladderTables(ladder, report, WIDTH)),
    "",
    "How to read it",
    ...footnotes.flatMap(bullet),
    ...describeNotes(notes),
    "",
  ].join("\n");
}

function bullet(text: string): string[] {
  return wrap(text, WIDTH, "  · ");
}

/** The notes under the file that they are about. */
function describeNotes(notes: readonly DataNote[]): string[] {
  const files = [...new Set(notes.map((note) => note.file))];
  return files.flatMap((file) => [
    "",
    file === null ? "About the data together" : `About ${file}`,
    ...notes.filter((note) => note.file === file).flatMap(({ note }) => bullet(note)),
  ]);
}

function describeCounts({ counts }: Report): string[] {
  const both = counts.arms
    .filter((arm) => arm.ideasWithBothStages > 0)
    .map((arm) => `${arm.arm} ${arm.ideasWithBothStages}`);
  const ideas = `${counted(counts.ideasWithBothStages, "idea")} scored in both stages`;
  return wrap(
    `${ideas}${both.length > 0 ? ` (${both.join(", ")})` : ""}, of ${counts.ideas.toLocaleString("en-US")}; ${counted(
      counts.pre.reviews,
      "review",
    )} before execution and ${counts.post.reviews.toLocaleString("en-US")} after it`,
    WIDTH,
  );
}

/** How many ideas have no change score at all, by arm. */
function describeDropped({ dropped }: Report): string[] {
  return (["only-pre", "only-post"] as const).flatMap((reason) => {
    const own = dropped.filter((entry) => entry.wholly && entry.reason === reason);
    if (own.length === 0) return [];
    const arms = [...new Set(own.map((entry) => entry.arm))]
      .sort()
      .map((arm) => `${arm} ${own.filter((entry) => entry.arm === arm).length}`);
    const stage = reason === "only-pre" ? "before" : "after";
    return `${counted(own.length, "idea")} scored only ${stage} execution ${own.length === 1 ? "has" : "have"} no change score (${arms.join(", ")}).`;
  });
}

/** What the caller left out, with the reasons given. */
function describeExclusions({ exclusions }: Report): string[] {
  return exclusions.map(({ kind, key, reason, rows }) => {
    const why = reason === null ? "no reason given" : `reason: ${reason}`;
    return `The ${kind} ${key} was excluded (${counted(rows, "score")}; ${why}).`;
  });
}
