import { describe, expect, it } from "vitest";
import { describeProblem } from "./data-problem";
import { parseMinutes } from "./parse-minutes";
import { dateOrderOf, parseTimestamp } from "./parse-timestamps";
import { readLongData } from "./read-long-data";

const ideation = {
  timestamp: ["8/1/2024 12:54:59", "7/26/2024 9:05:00"],
  consent: ["yes", "no"],
  no_ai: ["yes", "yes"],
  familiarity: ["3 (you have read several)", "5 (you lead)"],
  experience: ["yes", "no"],
  novelty_score: [3, "10"],
  novelty_rationale: ["made up", "made up"],
  feasibility_score: [7, 8],
  overall_score: [4, 5],
  confidence_score: [5, 1],
  minutes: ["35-40", "a while"],
  topic: ["Bias", "Bias"],
  condition: ["AI", "Human"],
  idea_id: ["Topic_1 _AI", " Topic_2_Human"],
};
const execution = {
  timestamp: ["02/06/2025 17:00:02"],
  soundness_score: [5],
  novelty_score: [4],
  codebase_quality: [3],
  faithfulness_score: [8],
  minutes: [75],
  topic: ["Bias"],
  condition: ["AI"],
  idea_id: ["Topic_1_AI"],
};

function read(...contents: unknown[]) {
  const text = (content: unknown) =>
    typeof content === "string" ? content : JSON.stringify(content);
  return readLongData(
    contents.map((content, index) => ({ name: `${index + 1}.json`, text: text(content) })),
  );
}

function problemsOf(...contents: unknown[]): string[] {
  const data = read(...contents);
  return data.ok ? [] : data.problems.map(describeProblem);
}

describe("reading the released JSON", () => {
  it("tells the stage by the columns, joins ids over stray blanks, keeps covariates", () => {
    const data = read(ideation, execution);
    if (!data.ok) throw new Error(problemsOf(ideation, execution).join("\n"));
    expect(data.rows.map((row) => [row.stage, row.idea, row.arm, row.metric, row.score])).toEqual([
      ["pre", "Topic_1_AI", "AI", "novelty", 3],
      ["pre", "Topic_1_AI", "AI", "feasibility", 7],
      ["pre", "Topic_1_AI", "AI", "overall", 4],
      ["pre", "Topic_2_Human", "Human", "novelty", 10],
      ["pre", "Topic_2_Human", "Human", "feasibility", 8],
      ["pre", "Topic_2_Human", "Human", "overall", 5],
      ["post", "Topic_1_AI", "AI", "novelty", 4],
      ["post", "Topic_1_AI", "AI", "soundness", 5],
      ["post", "Topic_1_AI", "AI", "codebase-quality", 3],
      ["post", "Topic_1_AI", "AI", "faithfulness", 8],
    ]);
    expect(data.rows[0]?.covariates).toEqual({
      timestamp: "2024-08-01T12:54:59",
      consent: "yes",
      no_ai: "yes",
      experience: "yes",
      familiarity: 3,
      confidence: 5,
      minutes: 37.5,
    });
    expect(data.rows[3]?.covariates).not.toHaveProperty("minutes");
    expect(data.rows[6]?.covariates).toEqual({ timestamp: "2025-06-02T17:00:02", minutes: 75 });
  });

  it("says what it trimmed, kept and left out", () => {
    const data = read(ideation, execution);
    const notes = data.ok ? data.notes.map(({ file, note }) => `${file}: ${note}`) : [];
    expect(notes).toEqual([
      "1.json: Stray blanks were taken out of 2 idea ids: “Topic_1 _AI”, “ Topic_2_Human”.",
      "1.json: Dates are read as month/day/year.",
      "1.json: 1 value of minutes could not be read and is left out, such as “a while”.",
      "1.json: 1 review says “no” to consent; it is kept, as in the published figures.",
      "1.json: The written rationales are not part of the scores and are left out.",
      "2.json: Dates are read as day/month/year, as released for this stage, since the file does not show it.",
    ]);
  });

  it("notes a review that two arms share", () => {
    const twin = Object.fromEntries(
      Object.entries(ideation).map(([column, [first]]) => [column, [first, first]]),
    );
    const data = read({ ...twin, condition: ["AI", "AI_Rerank"], idea_id: ["a", "b"] });
    expect(data.ok && data.notes.some(({ note }) => note.startsWith("1 review occurs twice"))).toBe(
      true,
    );
  });

  it("names what is wrong and where", () => {
    expect(problemsOf({ ...ideation, topic: ["Bias"] })).toEqual([
      expect.stringContaining("column “topic”: This column has 1 entries where idea_id has 2."),
    ]);
    expect(problemsOf({ ...ideation, novelty_score: [3, "ten"] })).toEqual([
      expect.stringContaining("1.json, row 2, column “novelty_score”, value “ten”: This is not"),
    ]);
    expect(problemsOf({ ...ideation, novelty_score: [3, null] })).toEqual([
      expect.stringContaining(
        "row 2, column “novelty_score”: This is neither a text nor a number.",
      ),
    ]);
    expect(problemsOf({ ...ideation, novelty_score: 3 })).toEqual([
      expect.stringContaining("column “novelty_score”: This is not a list of values."),
    ]);
    expect(problemsOf({ ...ideation, idea_id: ["", "x"] })[0]).toContain("The idea_id is missing.");
    expect(problemsOf({ ...ideation, soundness_score: [1, 2] })[0]).toContain("has both");
    expect(problemsOf({ idea_id: ["a"], condition: ["AI"] })[0]).toContain("has neither");
    expect(problemsOf({ schema: ["assay.report"] })[0]).toContain("idea_id and condition");
    expect(problemsOf('{"idea_id": [')[0]).toContain("not valid JSON");
  });
});

describe("parseMinutes", () => {
  it.each([
    ["30", 30],
    ["~30 minutes", 30],
    ["15 minutes.", 15],
    ["40min", 40],
    ["35-40", 37.5],
    ["35 – 40 mins", 37.5],
    ["1-2 hours", 90],
    ["1.2 hrs", 72],
    ["1 hour", 60],
    ["1 hour 20 min", 80],
    ["1h30", 90],
    ["30, half of it spent reading", 30],
    ["a while", undefined],
    ["", undefined],
    ["0", undefined],
    ["2 days", undefined],
    ["30 reviews", undefined],
  ])("%j", (text, minutes) => {
    expect(parseMinutes(text)).toBe(minutes);
  });
});

describe("timestamps", () => {
  it("finds one order of day and month for a whole file", () => {
    expect(dateOrderOf(["8/1/2024 1:00:00", "7/26/2024 1:00:00"])).toBe("month-first");
    expect(dateOrderOf(["02/06/2025 1:00:00", "23/05/2025 1:00:00"])).toBe("day-first");
    expect(dateOrderOf(["02/06/2025 1:00:00"])).toBeUndefined();
    expect(dateOrderOf(["23/05/2025 1:00:00", "7/26/2024 1:00:00"])).toBeUndefined();
  });

  it("writes ISO and refuses days that the calendar lacks", () => {
    expect(parseTimestamp("02/06/2025 7:05", "day-first")).toBe("2025-06-02T07:05:00");
    expect(parseTimestamp("2/29/2024 23:59:59", "month-first")).toBe("2024-02-29T23:59:59");
    expect(parseTimestamp("2/29/2025 23:59:59", "month-first")).toBeUndefined();
    expect(parseTimestamp("13/1/2025 1:00:00", "month-first")).toBeUndefined();
    expect(parseTimestamp("1/1/2025 24:00:00", "month-first")).toBeUndefined();
    expect(parseTimestamp("yesterday", "month-first")).toBeUndefined();
  });
});
