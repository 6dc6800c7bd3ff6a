import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ScoreRow } from "@/lib/stats";
import { describeProblem } from "./data-problem";
import { isLongColumn } from "./long-csv-columns";
import { readLongData } from "./read-long-data";
import { writeLongCsv } from "./write-long-csv";

const header = "stage,idea,arm,topic,reviewer,metric,score";

function read(...texts: string[]) {
  return readLongData(texts.map((text, index) => ({ name: `file${index + 1}.csv`, text })));
}

function rowsOf(...texts: string[]): readonly ScoreRow[] {
  const data = read(...texts);
  if (!data.ok) throw new Error(data.problems.map(describeProblem).join("\n"));
  return data.rows;
}

function problemsOf(...texts: string[]): string[] {
  const data = read(...texts);
  return data.ok ? [] : data.problems.map(describeProblem);
}

const row: ScoreRow = {
  stage: "pre",
  idea: "i1",
  arm: "AI",
  topic: "Bias",
  reviewer: "r1",
  metric: "novelty",
  score: 6.5,
  covariates: {},
};

describe("reading long CSV", () => {
  it("reads a row", () => {
    expect(rowsOf(`${header}\npre,i1,AI,Bias,r1,novelty,6.5\n`)).toEqual([row]);
  });

  it.each([
    ["a byte order mark and CRLF", `\uFEFF${header}\r\npre,i1,AI,Bias,r1,novelty,6.5\r\n`],
    ["blank lines", `\n${header}\n\n,,,,,,\npre,i1,AI,Bias,r1,novelty,6.5\n\n`],
    ["semicolons", `${header};\npre,i1,AI,Bias,r1,novelty,6.5;`.replaceAll(",", ";")],
    ["tabs", `${header}\npre,i1,AI,Bias,r1,novelty,6.5`.replaceAll(",", "\t")],
    ["another order", "score,metric,Stage,reviewer,topic,arm,idea\n6.5,novelty,pre,r1,Bias,AI,i1"],
    ["blanks and quotes", `${header}\n IDEATION , i1 ,"AI",Bias,r1, novelty ," 6.5"`],
  ])("stands %s", (_, text) => {
    expect(rowsOf(text)).toEqual([row]);
  });

  it("takes execution for post, and empty topics and reviewers for unknown", () => {
    const [read] = rowsOf(`${header}\nexecution,i1,AI,,,novelty,1e1`);
    expect(read).toMatchObject({ stage: "post", topic: null, reviewer: null, score: 10 });
    const [bare] = rowsOf("stage,idea,arm,metric,score\npost,i1,AI,novelty,3");
    expect(bare).toMatchObject({ topic: null, reviewer: null });
  });

  it("keeps further columns as covariates, numbers as numbers", () => {
    const data = read(`${header},minutes,code,note\npre,i1,AI,,,novelty,3,40,007,"a, b"\n`);
    expect(data).toMatchObject({
      ok: true,
      rows: [{ covariates: { minutes: 40, code: "007", note: "a, b" } }],
      notes: [{ file: "file1.csv", note: "Kept as covariates: minutes, code, note." }],
    });
  });

  it("counts unnamed reviewers' rows as separate reviews", () => {
    const line = "pre,i1,AI,Bias,,novelty,6";
    expect(rowsOf(`${header}\n${line}\n${line}`)).toHaveLength(2);
  });
});

describe("problems of long CSV", () => {
  it("tells file, row, column, value and what to do, for all rows at once", () => {
    const problems = problemsOf(
      `${header}\nbefore,i1,AI,,,novelty,3\npre,,AI,,,novelty,3\n\npre,i1,AI,,,novelty,"4,5"\npre,i1,AI,,,novelty,NaN`,
    );
    expect(problems).toEqual([
      "file1.csv, row 2, column “stage”, value “before”: This is not a stage. Write pre for reviews of ideas and post for reviews of executions.",
      "file1.csv, row 3, column “idea”, empty: The idea is missing. Fill it in.",
      "file1.csv, row 5, column “score”, value “4,5”: This is not a score. Write it with a decimal point instead of a comma.",
      "file1.csv, row 6, column “score”, value “NaN”: This is not a score. Write the score as a plain number, such as 7 or 6.5.",
    ]);
  });

  it.each([
    ["Infinity", "Infinity"],
    ["1e999", "1e999"],
    ["0x10", "0x10"],
    ["", "empty"],
  ])("refuses the score %j", (score, shown) => {
    expect(problemsOf(`${header}\npre,i1,AI,,,novelty,${score}`)).toEqual([
      expect.stringContaining(shown),
    ]);
  });

  it("names what a file of another kind lacks", () => {
    expect(problemsOf("id,title\n1,A")).toEqual([
      expect.stringContaining("stage, idea, arm, metric, score are missing; it has id, title."),
    ]);
    expect(problemsOf("")).toEqual([expect.stringContaining("The file is empty.")]);
    expect(problemsOf(`${header}\n`)).toEqual([expect.stringContaining("no score below it")]);
    expect(problemsOf(`${header},score\npre,i1,AI,,,novelty,1,2`)).toEqual([
      expect.stringContaining("column “score”: This column occurs twice."),
    ]);
  });

  it("refuses rows of another length and open quotes", () => {
    expect(problemsOf(`${header}\npre,i1,AI,Bias,r1,novelty`)[0]).toContain("6 cells");
    expect(problemsOf(`${header}\npre,i1,AI,Bias,r1,novelty,3,4`)[0]).toContain("8 cells");
    expect(problemsOf(`${header}\npre,"i1,AI,Bias,r1,novelty,3`)[0]).toContain("quot");
  });

  it("refuses a reviewer's second score, within a file and across files", () => {
    const line = "pre,i1,AI,Bias,r1,novelty,6";
    expect(problemsOf(`${header}\n${line}\n${line}`)).toEqual([
      expect.stringContaining("in the pre stage: see row 2."),
    ]);
    expect(problemsOf(`${header}\n${line}`, `${header}\n\n${line}`)).toEqual([
      expect.stringMatching(/^file2\.csv, row 3, .* see file1\.csv, row 2\./),
    ]);
    expect(rowsOf(`${header}\n${line}\n${line.replace("AI", "AI_Rerank")}`)).toHaveLength(2);
  });

  it("refuses two topics, arms that have nothing in common, and the same file twice", () => {
    const text = `${header}\npre,i1,AI,Bias,,novelty,6\npost,i1,Human,Math,,novelty,6`;
    const problems = problemsOf(text);
    expect(problems[0]).toContain("value “Math”: Idea “i1” has the topic “Bias” at row 2.");
    expect(problems[1]).toContain("value “Human”: Idea “i1” belongs to AI in the pre stage.");
    expect(problemsOf(text, text).join()).toContain("holds the same as file1.csv");
  });

  it("counts all problems but keeps a hundred", () => {
    const lines = new Array<string>(250).fill("pre,i1,AI,,,novelty,x").join("\n");
    const data = read(`${header}\n${lines}`);
    expect(data).toMatchObject({ ok: false, problemCount: 250 });
    expect(data.ok ? [] : data.problems).toHaveLength(100);
  });

  it("recognises what is no text in UTF-8", () => {
    expect(problemsOf("PK\u0003\u0004…")[0]).toContain("Export the sheet as CSV");
    expect(problemsOf("s\u0000t\u0000")[0]).toContain("UTF-8");
    expect(problemsOf("[1]")[0]).toContain("This JSON file holds a list.");
  });

  it("notes names that differ only in their spelling", () => {
    const data = read(`${header}\npre,i1,Human,,,novelty,6\npre,i2,human,,,novelty,6`);
    expect(data).toMatchObject({
      notes: [{ note: "These are taken as different arms: “Human”, “human”." }],
    });
  });
});

describe("writing long CSV", () => {
  it("guards text that a spreadsheet would run, and only text", () => {
    const text = writeLongCsv([
      { ...row, idea: "=1+1", reviewer: "@r", score: -2, covariates: { "-x": "+5", y: -3 } },
    ]);
    expect(text).toBe(`${header},'-x,y\npre,'=1+1,AI,Bias,'@r,novelty,-2,'+5,-3\n`);
  });

  it("is read back to the same rows", () => {
    const word = fc
      .oneof(
        fc.string({ minLength: 1, maxLength: 8 }),
        fc.constantFrom("=x", "'=x", "''-1", "-1", "'-1", "+a", "@", "'", "1", "'1", "1e5", "a,b"),
        fc.constantFrom('say "so"', "two\nlines", "Bias; Math", "\uFEFFx", "0.50", "Ünï"),
      )
      .map((text) => text.replace(/\r/g, "").trim())
      .filter((text) => text !== "");
    const name = word.filter((text) => !isLongColumn(text.toLowerCase()) && text !== "__proto__");
    const number = fc
      .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
      .map((value) => value + 0);
    const covariates = fc.dictionary(name, fc.oneof(word, number), {
      maxKeys: 3,
      noNullPrototype: true,
    });
    const made = fc.record({
      stage: fc.constantFrom("pre" as const, "post" as const),
      // One idea a row: what rows may not contradict each other in is tested above.
      arm: word,
      topic: fc.option(word),
      reviewer: fc.option(word),
      metric: word,
      score: number,
      covariates,
    });
    fc.assert(
      fc.property(fc.array(made, { minLength: 1, maxLength: 6 }), fc.array(word), (parts, ids) => {
        const rows = parts.map((part, index) => ({
          ...part,
          idea: `${ids[index] ?? ""}#${index}`,
        }));
        expect(rowsOf(writeLongCsv(rows))).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });
});
