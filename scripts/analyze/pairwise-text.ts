import type { DataNote } from "@/lib/features/analysis/long-data/data-problem";
import type { PairwiseReport } from "@/lib/stats";
import { counted, fixed, probability } from "./numbers";
import { percentOf, span } from "./pairwise-numbers";
import { pairTable, type AxisReport } from "./pairwise-pairs";
import { textTable, wrap } from "./text-table";

const WIDTH = 120;

/** The report on pairwise comparisons as text for a terminal of 120 columns. */
export function pairwiseText(report: PairwiseReport, notes: readonly DataNote[]): string {
  const { statements } = report;
  const footnotes = [
    statements.model,
    statements.ties,
    statements.scale,
    statements.contrast,
    statements.interval,
    statements.bootstrap,
    statements.winRate,
    statements.signTest,
    statements.positionBias,
    ...statements.remarks,
  ];
  return [
    "Pairwise comparisons",
    ...report.axes.flatMap((axis) => axisText(axis, report)),
    ...(report.axes.length === 0 ? ["There is no comparison."] : []),
    "",
    "How to read it",
    ...footnotes.flatMap((text) => wrap(text, WIDTH, "  · ")),
    ...(notes.length > 0 ? ["", "About the data"] : []),
    ...notes.flatMap(({ file, note }) =>
      wrap(file === null ? note : `${file}: ${note}`, WIDTH, "  · "),
    ),
    "",
  ].join("\n");
}

function axisText(axis: AxisReport, report: PairwiseReport): string[] {
  const counts = [
    counted(axis.comparisons, "comparison"),
    counted(axis.ties, "tie"),
    axis.judges > 0 ? counted(axis.judges, "judge") : "judges not named",
    ...(axis.items > 0 ? [counted(axis.items, "item")] : []),
  ];
  return [
    "",
    ...wrap(`${axis.axis}: ${counts.join(", ")}`, WIDTH),
    "",
    ...ratingTable(axis, report),
    ...describeModel(axis),
    "",
    ...pairTable(axis, report, WIDTH),
    ...describePosition(axis, report),
  ];
}

/** A line for each method: its rating where there is one, else its win rate alone. */
function ratingTable(axis: AxisReport, { options }: PairwiseReport): string[] {
  const percent = percentOf(options.confidenceLevel);
  const { ratings, bootstrap } = axis;
  const rated = ratings.status === "estimated" ? ratings.methods : [];
  const names =
    rated.length > 0 ? rated.map(({ method }) => method) : axis.methods.map(({ method }) => method);
  const rows = names.map((name) => {
    const rating = rated.find(({ method }) => method === name);
    const record = axis.methods.find(({ method }) => method === name);
    const drawn =
      bootstrap?.status === "estimated"
        ? bootstrap.intervals.find(({ method }) => method === name)?.interval
        : undefined;
    return [
      name,
      rating ? fixed(rating.elo, 0) : "–",
      span(rating?.interval, 0),
      span(drawn, 0),
      String(record?.comparisons ?? 0),
      String(record?.wins ?? 0),
      String(record?.ties ?? 0),
      fixed(record?.rate ?? null, 3),
      span(record?.interval, 3),
    ];
  });
  const right = (group: string, headers: readonly string[]) =>
    headers.map((header) => ({ header, group, align: "right" as const }));
  return textTable(
    [
      { header: "Method", align: "left" },
      ...right("rating", ["Elo", `${percent} CI`, "bootstrap"]),
      ...right("against all", ["n", "wins", "ties", "win rate", `${percent} CI`]),
    ],
    rows,
    WIDTH,
  );
}

function describeModel({ ratings, bootstrap }: AxisReport): string[] {
  if (ratings.status === "not-estimable") return wrap(`No ratings: ${ratings.explanation}`, WIDTH);
  const model =
    ratings.model === "davidson"
      ? `Davidson's model, tie parameter ${fixed(ratings.tieParameter, 3)}`
      : "Bradley–Terry model";
  const drawn =
    bootstrap?.status === "estimated"
      ? `; bootstrap over ${counted(bootstrap.units, bootstrap.unit)}`
      : "";
  return [
    ...wrap(`${model}, log-likelihood ${fixed(ratings.logLikelihood, 2)}${drawn}.`, WIDTH),
    ...(bootstrap?.status === "not-estimable"
      ? wrap(`No bootstrap: ${bootstrap.explanation}`, WIDTH)
      : []),
  ];
}

function describePosition({ positionBias }: AxisReport, { options }: PairwiseReport): string[] {
  if (positionBias.status === "not-estimable") return [];
  const { leftShare, interval, pTwoSided, decided } = positionBias;
  return wrap(
    `The left side won ${fixed(100 * leftShare, 1)} % of ${counted(decided, "decided comparison")} (${percentOf(options.confidenceLevel)} CI ${fixed(100 * interval.lower, 1)} to ${fixed(100 * interval.upper, 1)} %, p ${probability(pTwoSided)}).`,
    WIDTH,
  );
}
