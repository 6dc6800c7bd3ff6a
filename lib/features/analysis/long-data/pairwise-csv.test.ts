import { describe, expect, it } from "vitest";
import type { Comparison } from "@/lib/stats";
import { describeProblem } from "./data-problem";
import { readPairwiseData } from "./read-pairwise-data";

const header = "left,right,outcome,axis,judge,item";

function read(...texts: string[]) {
  return readPairwiseData(texts.map((text, index) => ({ name: `file${index + 1}.csv`, text })));
}

function rowsOf(...texts: string[]): readonly Comparison[] {
  const data = read(...texts);
  if (!data.ok) throw new Error(data.problems.map(describeProblem).join("\n"));
  return data.comparisons;
}

function problemsOf(...texts: string[]): string[] {
  const data = read(...texts);
  return data.ok ? [] : data.problems.map(describeProblem);
}

const row: Comparison = {
  left: "GPT",
  right: "Human",
  outcome: "right",
  axis: "novelty",
  judge: "j1",
  item: "t3",
};

describe("reading pairwise comparisons", () => {
  it.each([
    ["the plain form", `${header}\nGPT,Human,right,novelty,j1,t3\n`],
    ["the winner's name", `${header}\nGPT,Human,Human,novelty,j1,t3\n`],
    ["capitals of the outcome", `${header}\nGPT,Human,RIGHT,novelty,j1,t3\n`],
    ["a byte order mark and CRLF", `\uFEFF${header}\r\nGPT,Human,right,novelty,j1,t3\r\n`],
    ["blank lines", `\n${header}\n\n,,,,,\nGPT,Human,right,novelty,j1,t3\n`],
    ["semicolons", `${header}\nGPT,Human,right,novelty,j1,t3`.replaceAll(",", ";")],
    ["tabs", `${header}\nGPT,Human,right,novelty,j1,t3`.replaceAll(",", "\t")],
    ["another order", "Judge,item,OUTCOME,right,left,axis\nj1,t3,right,Human,GPT,novelty"],
    ["blanks and quotes", `${header}\n"GPT", Human , right ,novelty,j1,"t3"`],
  ])("stands %s", (_, text) => {
    expect(rowsOf(text)).toEqual([row]);
  });

  it("takes what is not there for unknown, and says so", () => {
    const data = read("left,right,outcome,minutes\nGPT,Human,tie,4\nA,B,left,\n");
    expect(data).toMatchObject({
      ok: true,
      comparisons: [
        { outcome: "tie", axis: "overall", judge: null, item: null },
        { left: "A", outcome: "left" },
      ],
      notes: [
        { note: "Columns left out: minutes." },
        { note: "No column axis: every comparison is on the axis “overall”." },
        { note: "No column judge: comparisons are taken as independent." },
      ],
    });
    expect(rowsOf(`${header}\nGPT,Human,left,novelty,,`)[0]).toMatchObject({
      judge: null,
      item: null,
    });
  });

  it("takes several files together and notes a judge's repetitions", () => {
    const data = read(`${header}\na,b,left,x,j,i`, `${header}\nb,a,left,x,j,i\nb,a,tie,y,j,i`);
    expect(data).toMatchObject({ ok: true, comparisons: { length: 3 } });
    expect(data.ok && data.notes.at(-1)?.note).toContain("1 comparison repeats");
  });
});

describe("problems of pairwise comparisons", () => {
  it("tells file, row, column, value and what to do, for all rows at once", () => {
    const problems = problemsOf(
      `${header}\nA,B,won,x,j,i\nA,,left,x,j,i\n\nA,A,left,x,j,i\nA,B,,x,j,i\nA,B,left,,j,i\nA,B,b,x,j,i\nA,B,left,x,j`,
    );
    expect(problems).toEqual([
      "file1.csv, row 2, column “outcome”, value “won”: This is no outcome of A against B. Write left, right or tie, or the name of the method that won as it stands in this row.",
      "file1.csv, row 3, column “right”, empty: The right is missing. Fill it in.",
      "file1.csv, row 5, column “right”, value “A”: A method is compared with itself. Name two different methods, or delete the row.",
      "file1.csv, row 6, column “outcome”, empty: The outcome is missing. Fill it in.",
      "file1.csv, row 7, column “axis”, empty: The axis is missing. Fill it in.",
      "file1.csv, row 8, column “outcome”, value “b”: This is no outcome of A against B. Write left, right or tie, or the name of the method that won as it stands in this row.",
      "file1.csv, row 9: This row has 5 cells where the header has 6. Put text that holds the separator into quotation marks, and fill in missing cells.",
    ]);
  });

  it.each([
    ["an empty file", "", "The file is empty."],
    ["a header alone", `${header}\n`, "There is a header but no comparison below it."],
    [
      "missing columns",
      "left,winner\nA,B",
      "The columns right, outcome are missing; it has left, winner.",
    ],
    ["a column twice", `${header},left\n`, "This column occurs twice."],
    ["a side that is another method's name", `${header}\nright,B,right,x,,`, "This is both a side"],
    ["a quotation mark that never ends", `${header}\nA,B,"left,x,,`, "quotation marks"],
    ["a spreadsheet", "PK\u0003\u0004rest", "This is a spreadsheet or zip file."],
    ["JSON", '{"left": []}', "This is a JSON file."],
  ])("names %s", (_, text, problem) => {
    expect(problemsOf(text).join()).toContain(problem);
  });

  it("refuses the same file twice", () => {
    const text = `${header}\nA,B,left,x,,`;
    expect(problemsOf(text, text).join()).toContain("holds the same as file1.csv");
  });
});
