import { parseArgs } from "node:util";
import { alternatives, type Alternative, type ReportRequest } from "@/lib/stats";

export const usage = `Usage: npm run --silent analyze -- FILE... [options]

Reads review scores and prints how much each arm's ideas changed from idea review to execution review.

FILE is long CSV (stage,idea,arm,topic,reviewer,metric,score; further columns are kept as covariates)
or the JSON in which the reviews of arXiv:2506.20803 were released; several files are read as one study.

Options
  --reference ARM       the arm that contrasts are taken against (the first by name of those with change scores)
  --alternative WORD    ${alternatives.join(", ")}: about other arm − reference arm (greater)
  --confidence NUMBER   level of the intervals, between 0 and 1 (0.95)
  --json                the whole report as JSON, unrounded
  -h, --help            this text
`;

export type AnalyzeArguments = {
  readonly files: readonly string[];
  readonly request: ReportRequest;
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
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  return {
    files: positionals,
    request: {
      referenceArm: values.reference,
      alternative: readAlternative(values.alternative),
      confidenceLevel: readLevel(values.confidence),
    },
    json: values.json,
    help: values.help,
  };
}

function readAlternative(word: string | undefined): Alternative | undefined {
  if (word === undefined) return undefined;
  const found = alternatives.find((alternative) => alternative === word);
  if (!found) throw new Error(`--alternative is one of ${alternatives.join(", ")}, not “${word}”.`);
  return found;
}

function readLevel(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const level = text.trim() === "" ? NaN : Number(text);
  if (!(level > 0 && level < 1))
    throw new Error(`--confidence is a number between 0 and 1, such as 0.95, not “${text}”.`);
  return level;
}
