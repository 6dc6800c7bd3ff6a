import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportSchema } from "@/lib/features/analysis/report-schema/report-schema";

const root = fileURLToPath(new URL("..", import.meta.url));
const published = join(root, "../shared/published-study");
const absent = !existsSync(published);
const why = absent ? " (skipped: the released data are not beside the project)" : "";

function analyze(...given: string[]) {
  const run = spawnSync(process.execPath, [join(root, "scripts/analyze.mjs"), ...given], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  return { code: run.status, output: run.stdout, errors: run.stderr };
}

let folder: string;
const inFolder = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const header = "stage,idea,arm,topic,reviewer,metric,score";
const scores = [
  ...["pre,h1,Human,,r1,overall,5", "post,h1,Human,,r2,overall,6"],
  ...["pre,h2,Human,,r1,overall,6", "post,h2,Human,,r2,overall,5"],
  ...["pre,a1,Machine,,r1,overall,8", "post,a1,Machine,,r2,overall,4"],
  ...["pre,a2,Machine,,r1,overall,7", "post,a2,Machine,,r2,overall,5"],
  ...["pre,a3,Machine,,r1,overall,7", "post,a1,Machine,,r2,soundness,5"],
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "assay-analyze-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("analyze", () => {
  it("prints a table that fits 120 columns", () => {
    const { code, output, errors } = analyze(
      inFolder("scores.csv", [header, ...scores].join("\n")),
    );
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(output).toMatch(/4 ideas scored in both stages \(Human 2, Machine 2\), of 5/);
    expect(output).toMatch(/Overall +2 +−3\.000 +1\.414 +2 +0\.000 +1\.414 +−3\.000/);
    expect(output).toContain("here Machine − Human");
    expect(output).toContain("Soundness");
    expect(output).toContain(
      "1 idea scored only before execution has no change score (Machine 1).",
    );
    for (const line of output.split("\n")) expect(line.length).toBeLessThanOrEqual(120);
  });

  it("prints the report as JSON, with the options asked for", () => {
    const path = inFolder("options.csv", [header, ...scores].join("\r\n"));
    const { code, output } = analyze(
      ...[path, "--json", "--reference", "Machine"],
      ...["--alternative", "less", "--confidence", "0.9", "--correction", "holm"],
      ...["--margin", "1", "--seed", "7", "--resamples", "500"],
    );
    expect(code).toBe(0);
    expect(reportSchema.parse(JSON.parse(output)).options).toEqual({
      referenceArm: "Machine",
      referenceArmChosen: true,
      confidenceLevel: 0.9,
      alternative: "less",
      correction: "holm",
      equivalenceMargin: 1,
      resampling: { seed: 7, permutations: 100_000, bootstrapResamples: 500 },
      covariates: null,
    });
  });

  it("computes the table alone where nothing else is asked for", () => {
    const path = inFolder("table.csv", [header, ...scores].join("\n"));
    const { output } = analyze(path, "--table", "--json");
    const report = reportSchema.parse(JSON.parse(output));
    expect(report.contrasts[0]?.metrics[0]).toMatchObject({ methods: null });
    expect(report).toMatchObject({ withinArm: null, agreement: null, models: { mixed: null } });
  });

  it("leaves out what it is told to, and says so", () => {
    const path = inFolder("excluded.csv", [header, ...scores].join("\n"));
    const given = [path, "--table", "--exclude", "idea:a2:a copy of h1"];
    const { output } = analyze(...given);
    expect(output).toContain("The idea a2 was excluded (2 scores; reason: a copy of h1).");
    expect(output).toMatch(/3 ideas scored in both stages \(Human 2, Machine 1\)/);
  });

  it("reads pairwise comparisons by their header", () => {
    const lines = ["left,right,outcome", "a,b,left", "b,a,left", "a,b,tie", "a,b,left"];
    const { code, output, errors } = analyze(inFolder("pairs.csv", lines.join("\n")), "--json");
    expect({ code, errors }).toMatchObject({ code: 0 });
    expect(JSON.parse(output)).toMatchObject({ schema: "assay.pairwise-report" });
  });

  it("says of data without a contrast that there is none", () => {
    const { code, output } = analyze(inFolder("one.csv", `${header}\npre,h1,Human,,,overall,5`));
    expect(code).toBe(0);
    expect(output).toContain("There is no contrast");
  });

  it("names file, row and column of what is wrong, on the error stream alone", () => {
    const path = inFolder("wrong.csv", `${header}\npre,h1,Human,,,overall,five`);
    const { code, output, errors } = analyze(path);
    expect({ code, output }).toEqual({ code: 1, output: "" });
    expect(errors).toContain(`${path}, row 2, column “score”, value “five”: This is not a score.`);
  });

  it.each([
    [["nowhere.csv"], "nowhere.csv: there is no such file."],
    [[root], "this is a folder"],
    [[], "Name a file to read."],
    [["--unknown"], "--unknown"],
    [["x.csv", "--confidence", "95"], "between 0 and 1, such as 0.95, not “95”"],
    [["x.csv", "--alternative", "more"], "--alternative is one of greater, less, two-sided"],
    [["x.csv", "--correction", "sidak"], "--correction is one of benjamini-hochberg"],
    [["x.csv", "--margin", "small"], "--margin is a number, not “small”"],
    [["x.csv", "--exclude", "arm:AI"], "--exclude is idea:KEY:reason"],
  ])("ends %j with exit code 1 and a reason", (given, reason) => {
    const { code, output, errors } = analyze(...given);
    expect({ code, output }).toEqual({ code: 1, output: "" });
    expect(errors).toContain(reason);
  });

  it("explains itself, and refuses an arm that is not there", () => {
    expect(analyze("--help")).toMatchObject({ code: 0, errors: "" });
    const path = inFolder("arms.csv", [header, ...scores].join("\n"));
    expect(analyze(path, "--reference", "AI").errors).toBe(
      "There is no arm “AI” in the data, which hold Human, Machine.\n",
    );
  });
});

describe.skipIf(absent)(`analyze on the published study${why}`, () => {
  const files = ["ideation_reviews.json", "execution_reviews.json"].map((name) =>
    join(published, name),
  );

  it("prints the published figures", () => {
    const { code, output } = analyze(...files);
    expect(code).toBe(0);
    expect(output).toMatch(/Novelty +19 +−0\.010 +1\.802 +24 +−1\.049 +1\.469 +1\.039 .*0\.0248/);
    for (const line of output.split("\n")) expect(line.length).toBeLessThanOrEqual(120);
  });

  it("gives the same to more digits as JSON", () => {
    const { output, errors } = analyze(...files, "--json");
    const [contrast] = reportSchema.parse(JSON.parse(output)).contrasts;
    expect(contrast).toMatchObject({ referenceArm: "AI", otherArm: "Human" });
    expect(contrast?.metrics[0]).toMatchObject({
      metric: "novelty",
      difference: expect.closeTo(1.0389619883040937, 12),
      p: expect.closeTo(0.02484502859962153, 12),
    });
    expect(errors).toContain("ideation_reviews.json: 41 reviews occur twice");
  });

  it("refuses a table that holds no reviews", () => {
    const { code, errors } = analyze(...files, join(published, "id_title_mapping.csv"));
    expect(code).toBe(1);
    expect(errors).toContain("id_title_mapping.csv, row 1: The columns stage, idea, arm, metric");
  });
});
