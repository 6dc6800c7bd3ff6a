import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { projectFolder } from "@/scripts/migration-files";
import { printTable } from "./print-table";

/*
 * Times the analysis beside R and Python on the same machine, in one run, and prints ratios. What is not installed is
 * left out. The data lie beside the project; without them there is nothing to time but made studies.
 */

const shared = path.join(projectFolder, "..", "shared");
const data = (name: string) => path.join(shared, name);
const ideation = data("published-study/ideation_reviews.json");
const execution = data("published-study/execution_reviews.json");
const big = data("reference/synthetic-big.csv");
const crossed = data("reference/synthetic-crossed.csv");

type Figures = Readonly<Record<string, number>>;

/** Runs a program and reads the figures in the last line that it prints. */
function figuresOf(command: string, parameters: readonly string[]): Figures | null {
  const { status, stdout, stderr } = spawnSync(command, parameters, {
    cwd: projectFolder,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status === 0) return JSON.parse(stdout.trim().split("\n").at(-1) ?? "null") as Figures;
  console.error(stderr);
  throw new Error(`${command} ${parameters.join(" ")} failed.`);
}

/** The tasks as bundles, since what is delivered is one, too: without a loader's work in between. */
const bundles = path.join(projectFolder, "node_modules", ".cache", "assay", "bench");
await build({
  entryPoints: readdirSync(path.join(projectFolder, "bench", "tasks")).map((name) =>
    path.join(projectFolder, "bench", "tasks", name),
  ),
  outdir: bundles,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  minify: true,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "error",
  banner: {
    js: 'import{createRequire as __r}from"node:module";const require=__r(import.meta.url);',
  },
});

const task = (name: string, ...parameters: string[]) =>
  figuresOf(process.execPath, [path.join(bundles, `${name}.mjs`), ...parameters]) ?? {};

/** Whether a program runs with these parameters. */
function runs(command: string, parameters: readonly string[]): boolean {
  return spawnSync(command, parameters, { stdio: "ignore" }).status === 0;
}

/** The median seconds of a whole process, from its start to its end, over several runs. */
function wallSeconds(command: string, parameters: readonly string[], times = 7): number {
  const seconds = Array.from({ length: times }, () => {
    const began = performance.now();
    const { status } = spawnSync(command, parameters, { cwd: projectFolder, stdio: "ignore" });
    if (status !== 0) throw new Error(`${command} ${parameters.join(" ")} failed.`);
    return (performance.now() - began) / 1000;
  });
  return seconds.sort((one, other) => one - other)[Math.floor(times / 2)] ?? NaN;
}

const python = ["python3", "/usr/bin/python3"].find((command) =>
  runs(command, ["-c", "import scipy, statsmodels"]),
);
const hasR = runs("Rscript", ["-e", "library(lme4); library(lmerTest); library(pbkrtest)"]);

function benchPublished(): void {
  const analyze = ["run", "--silent", "analyze", "--", ideation, execution, "--table"];
  wallSeconds("npm", analyze, 1); // makes the bundle
  const own = task("report-published", ideation, execution);
  const process = wallSeconds("npm", analyze);
  const script = ["bench/reference/change_table.py", ideation, execution];
  const theirs = python === undefined ? undefined : wallSeconds(python, script);
  const computation =
    python === undefined
      ? undefined
      : JSON.parse(spawnSync(python, script, { cwd: projectFolder, encoding: "utf8" }).stderr)
          .seconds;
  printTable("The released reviews (518 reviews, 43 ideas in both stages)", "scipy", [
    { what: "change-score table, whole process", own: process, theirs },
    {
      what: "change-score table, computation, first run",
      own: own.tableSeconds,
      theirs: computation,
    },
    {
      what: "change-score table, computation, warm",
      own: own.tableAgainSeconds,
      theirs: computation,
    },
    {
      what: "whole report, 100,000 permutations and 10,000 resamples a metric",
      own: own.wholeSeconds,
    },
  ]);
}

function benchMixedModels(): void {
  const fit = task("mixed-model", big);
  const nested = task("mixed-model", big, "idea:stage");
  const kenwardRoger = task("mixed-model", crossed, "idea:stage", "kenward-roger");
  const reference = hasR
    ? figuresOf("Rscript", ["bench/reference/mixed-models.R", big, crossed, "kr"])
    : null;
  printTable("Mixed models (seconds of one core; ours with Satterthwaite's df always)", "R", [
    {
      what: "40,000 scores, 5,000 ideas × 1,000 reviewers: fit (lme4)",
      own: fit.seconds,
      theirs: reference?.fitSeconds,
    },
    {
      what: "the same with Satterthwaite (lmerTest)",
      own: fit.seconds,
      theirs: reference?.satterthwaiteSeconds,
    },
    { what: "the same with (1|idea:stage), Satterthwaite", own: nested.seconds },
    {
      what: "1,600 scores, idea, idea:stage, reviewer: Kenward–Roger (pbkrtest)",
      own: kenwardRoger.seconds,
      theirs: reference?.kenwardRogerSeconds,
    },
  ]);
  printTable(
    "Their memory (MB at most, the whole process)",
    "R",
    [{ what: "40,000 scores: fit", own: fit.megabytes, theirs: reference?.fitMegabytes }],
    0,
  );
}

function benchMade(): void {
  const sizes = [6_250, 12_500, 25_000].map((ideas) => task("report-made", String(ideas)));
  printTable(
    "Report without resampling of made studies (seconds of one core)",
    "–",
    sizes.map(({ scores = 0, seconds, megabytes = 0 }) => ({
      what: `${scores.toLocaleString("en-US")} scores (${megabytes.toFixed(0)} MB with the scores themselves)`,
      own: seconds,
    })),
  );
}

if (existsSync(big)) {
  benchPublished();
  benchMixedModels();
} else
  console.log(`The data of the comparisons are not at ${shared}; only made studies are timed.`);
benchMade();
