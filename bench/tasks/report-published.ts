import { buildReport } from "@/lib/stats";
import { measure, tell } from "./measure";
import { readScores } from "./read-scores";

/*
 * The whole report of the released reviews, as a fresh process computes it, and the change-score table by itself:
 * node bench/tasks/report-published.ts IDEATION EXECUTION
 */

const rows = readScores(...process.argv.slice(2));
const table = measure(() => buildReport(rows, { parts: [], resampling: null }));
const again = measure(() => buildReport(rows, { parts: [], resampling: null }));
const whole = measure(() => buildReport(rows));
tell({
  tableSeconds: table.seconds,
  tableAgainSeconds: again.seconds,
  wholeSeconds: whole.seconds,
  megabytes: whole.megabytes,
});
