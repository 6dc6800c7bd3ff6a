import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { format, resolveConfig } from "prettier";
import { projectFolder } from "./migration-files";
import { methods } from "./validate/methods";
import { scenarios } from "./validate/scenarios";
import { tallyScenario, type Tally } from "./validate/tally";

/*
 * Simulates studies whose truth is known and counts how often each method is wrong. Prints the tables, and with the
 * default number of studies writes them to docs/validity.md.
 */

const fullStudies = 4_000;

const { values } = parseArgs({
  options: {
    studies: { type: "string", default: String(fullStudies) },
    seed: { type: "string", default: "20506" },
    help: { type: "boolean", short: "h", default: false },
  },
});

const usage = `Usage: npm run validate -- [--studies N] [--seed N]

Simulates N studies of each scenario (${fullStudies} unless given), under the null and under planted effects, and prints the
rejection rate at 5 % and the coverage of the 95 % intervals of each method, with Monte Carlo intervals.
With ${fullStudies} studies or more, docs/validity.md is written anew.`;

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function withInterval(figure: Tally["covered"]): string {
  if (!figure) return "–";
  const { lower, upper } = figure.interval;
  return `${percent(figure.share)} [${percent(lower)}, ${percent(upper)}]`;
}

/** A scenario's table in Markdown. */
function table(tallies: readonly Tally[], effect: number): string[] {
  const rejected = effect === 0 ? "Type-I error at 5 %" : "Power at 5 %";
  return [
    `| Method | Studies | ${rejected} | Coverage of the 95 % interval |`,
    "| --- | ---: | ---: | ---: |",
    ...tallies.map(
      ({ method, studies, rejected: share, covered }) =>
        `| ${methods[method].name} | ${studies} | ${withInterval(share)} | ${withInterval(covered)} |`,
    ),
  ];
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new Error(`--${option} is a whole number from 1 on, not “${text}”.`);
}

async function validate(): Promise<void> {
  const [studies, seed] = [
    wholeNumber("studies", values.studies),
    wholeNumber("seed", values.seed),
  ];
  const lines: string[] = [];
  for (const scenario of scenarios) {
    const began = performance.now();
    const tallies = tallyScenario(scenario, { studies, seed });
    const own = [
      `## ${scenario.name.charAt(0).toUpperCase()}${scenario.name.slice(1)}`,
      "",
      `${scenario.about.charAt(0).toUpperCase()}${scenario.about.slice(1)}. True contrast: ${scenario.plan.effect}.`,
      "",
      ...table(tallies, scenario.plan.effect),
      "",
    ];
    console.log(own.join("\n"));
    console.error(`(${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
    lines.push(...own);
  }
  if (studies < fullStudies) return;
  const file = path.join(projectFolder, "docs", "validity.md");
  const about = Object.values(methods).map((method) => `- **${method.name}**: ${method.about}.`);
  const text = [
    "# How the tests behave",
    "",
    `Written by \`npm run validate\`: ${studies} simulated studies a scenario, seed ${seed}. The scores follow score = arm and stage + idea + idea:stage + reviewer + residual, all normal (variances 0.4, 0.5, 0.4 and 1.8 squared points unless the scenario says otherwise); reviewers are drawn at random for each idea and stage. Tests are two-sided. The brackets are 95 % Wilson intervals of the Monte Carlo error: a method keeps its level where the bracket of the type-I error reaches down to 5 %, and that of the coverage up to 95 %. Where scores are rounded and cut off at the ends of a scale, the true contrast shrinks a little, and coverage is of the contrast before that.`,
    "",
    ...about,
    "",
    ...lines,
  ].join("\n");
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: "markdown" }));
}

if (values.help) console.log(usage);
else await validate();
