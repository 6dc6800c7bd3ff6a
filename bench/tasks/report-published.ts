import { adjustPValues, buildReport, changeScores, ideaMeans, welchTest } from "@/lib/stats";
import { measure, tell } from "./measure";
import { readScores } from "./read-scores";

/*
 * The whole report of the released reviews, as a process without warm-up computes it, and the change-score table by itself, at first and warm:
 * node bench/tasks/report-published.ts IDEATION EXECUTION
 */

const rows = readScores(...process.argv.slice(2));

/** What the comparison's script computes: change scores of idea means, Welch's test, Benjamini–Hochberg. */
function table(): number[] {
  const metrics = ["novelty", "excitement", "effectiveness", "overall"];
  const changes = changeScores(ideaMeans(rows.filter((row) => metrics.includes(row.metric))));
  const changesOf = (metric: string, arm: string) =>
    changes.flatMap((idea) => (idea.metric === metric && idea.arm === arm ? idea.change : []));
  const tests = metrics.map((metric) =>
    welchTest(changesOf(metric, "Human"), changesOf(metric, "AI")),
  );
  return adjustPValues(
    tests.map((test) => test.pGreater),
    "benjamini-hochberg",
  );
}

const first = measure(table);
for (let run = 0; run < 50; run++) table();
const warm = measure(() => {
  for (let run = 0; run < 20; run++) table();
});
const whole = measure(() => buildReport(rows));
tell({
  tableSeconds: first.seconds,
  tableAgainSeconds: warm.seconds / 20,
  wholeSeconds: whole.seconds,
  megabytes: whole.megabytes,
});
