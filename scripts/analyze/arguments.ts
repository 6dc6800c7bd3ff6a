import { parseArgs } from "node:util";
import { parseExclusion } from "@/lib/features/analysis/exclusions";
import {
  alternatives,
  corrections,
  DEFAULT_RESAMPLING,
  type Exclusion,
  type PairwiseRequest,
  type ReportRequest,
} from "@/lib/stats";

export const usage = `Usage: npm run --silent analyze -- FILE... [options]

Reads review scores and prints how much each arm's ideas changed from idea review to execution review, and whether the
arms differ in that, by every method of the report.

FILE is long CSV (stage,idea,arm,topic,reviewer,metric,score; further columns are kept as covariates)
or the JSON in which the reviews of arXiv:2506.20803 were released; several files are read as one study.
A CSV with the columns left,right,outcome holds pairwise comparisons and gives a report of its own.

What is asked
  --reference ARM       the arm that contrasts are taken against (the first by name of those with change scores);
                        of pairwise comparisons, the method that anchors the scale
  --alternative WORD    ${alternatives.join(", ")}: about other arm − reference arm (greater)
  --confidence NUMBER   level of the intervals, between 0 and 1 (0.95)
  --correction WORD     over metrics: ${corrections.join(", ")}
                        (${corrections[0]})
  --margin NUMBER       equivalence margin in scale points (0.5)
  --metric KEY          a metric of the report; repeat it for several (all)
  --covariate NAME      a covariate of the sensitivity analyses; repeat it for several (every usable one)
  --exclude TEXT        idea:KEY:reason or reviewer:KEY:reason, taken out of everything; repeat it for several
  --seed NUMBER         of everything that is resampled (${DEFAULT_RESAMPLING.seed})
  --permutations N, --resamples N
                        how many are drawn (${DEFAULT_RESAMPLING.permutations}, ${DEFAULT_RESAMPLING.bootstrapResamples})
  --no-resampling       no permutations, no bootstrap, no split halves

What is printed
  --table               the change-score table alone: nothing else is computed
  --json                the whole report as JSON, unrounded; docs/report.md describes it
  -h, --help            this text
`;

export type AnalyzeArguments = {
  readonly files: readonly string[];
  readonly request: ReportRequest;
  readonly pairwiseRequest: PairwiseRequest;
  readonly json: boolean;
  readonly help: boolean;
};

/** @throws Error with a sentence for the person at the terminal */
export function readArguments(given: readonly string[]): AnalyzeArguments {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      reference: { type: "string" },
      alternative: { type: "string" },
      confidence: { type: "string" },
      correction: { type: "string" },
      margin: { type: "string" },
      metric: { type: "string", multiple: true },
      covariate: { type: "string", multiple: true },
      exclude: { type: "string", multiple: true },
      seed: { type: "string" },
      permutations: { type: "string" },
      resamples: { type: "string" },
      "no-resampling": { type: "boolean", default: false },
      table: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const confidenceLevel = readLevel(values.confidence);
  const resampling = {
    seed: readNumberOf("--seed", values.seed),
    permutations: readNumberOf("--permutations", values.permutations),
    bootstrapResamples: readNumberOf("--resamples", values.resamples),
  };
  const chosen = Object.fromEntries(
    Object.entries(resampling).filter(([, value]) => value !== undefined),
  );
  const without = values["no-resampling"] || values.table;
  return {
    files: positionals,
    request: {
      referenceArm: values.reference,
      alternative: readWord("--alternative", values.alternative, alternatives),
      confidenceLevel,
      correction: readWord("--correction", values.correction, corrections),
      equivalenceMargin: readNumberOf("--margin", values.margin),
      metrics: values.metric,
      covariates: values.covariate,
      exclusions: (values.exclude ?? []).map(readExclusion),
      resampling: without ? null : chosen,
      parts: values.table ? [] : undefined,
    },
    pairwiseRequest: {
      confidenceLevel,
      referenceMethod: values.reference,
      bootstrapResamples: without ? null : resampling.bootstrapResamples,
      seed: resampling.seed,
    },
    json: values.json,
    help: values.help,
  };
}

function readWord<Word extends string>(
  option: string,
  word: string | undefined,
  allowed: readonly Word[],
): Word | undefined {
  if (word === undefined) return undefined;
  const found = allowed.find((candidate) => candidate === word);
  if (!found) throw new Error(`${option} is one of ${allowed.join(", ")}, not “${word}”.`);
  return found;
}

function readNumberOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = text.trim() === "" ? NaN : Number(text);
  if (!Number.isFinite(value)) throw new Error(`${option} is a number, not “${text}”.`);
  return value;
}

function readLevel(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const level = text.trim() === "" ? NaN : Number(text);
  if (!(level > 0 && level < 1))
    throw new Error(`--confidence is a number between 0 and 1, such as 0.95, not “${text}”.`);
  return level;
}

function readExclusion(text: string): Exclusion {
  const exclusion = parseExclusion(text);
  if (exclusion) return exclusion;
  throw new Error(
    `--exclude is idea:KEY:reason or reviewer:KEY:reason, not “${text}”; the reason may be left out.`,
  );
}
