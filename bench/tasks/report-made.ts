import { buildReport } from "@/lib/stats";
import { madeScores } from "../made-scores";
import { measure, tell } from "./measure";

/*
 * The report without resampling of a made study: node bench/tasks/report-made.ts IDEAS
 */

const rows = madeScores({
  ideas: Number(process.argv[2]),
  reviewsPerStage: 5,
  reviewers: 2_000,
  metrics: ["novelty", "excitement", "effectiveness", "overall"],
});
const { seconds, megabytes } = measure(() => buildReport(rows, { resampling: null }));
tell({ scores: rows.length, seconds, megabytes });
