import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ideaFields } from "@/lib/study/idea-content";
import { exampleFiles } from "./example-ideas";
import { snakeCase } from "./idea-columns";
import { describeProblem, parseIdeas, type ParsedIdea } from "./parse-ideas";
import { formatOfFileName, ideaFileFormats } from "./read-rows";
import { writeIdeas } from "./write-ideas";

const topics = ["Bias", "Factuality", "Multilingual NLP"];
const places = { json: "Idea", jsonl: "Line", csv: "Row" };

const piece = fc.constantFrom("a", "Wort", ",", ";", '"', "'", "\n", "\t", " ", "“é”", "{", "= 1");
const prose = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((pieces) => `x${pieces.join("")}y`);
const ideas: fc.Arbitrary<ParsedIdea[]> = fc
  .array(
    fc.record({
      topic: fc.constantFrom(...topics),
      generator: fc.constantFrom("", "model, v2"),
      content: fc.record({
        title: prose,
        problemStatement: prose,
        motivation: prose,
        proposedMethod: prose,
        experimentPlan: prose,
        testCaseExamples: prose,
        fallbackPlan: prose,
      }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) =>
    list.map((idea, index) => ({
      ...idea,
      content: { ...idea.content, title: `${index} ${idea.content.title}` },
    })),
  );

type Record_ = Record<string, unknown>;
/** The example's ideas as plain records, to plant errors in. */
function records(): Record_[] {
  const json = exampleFiles(topics).find(({ format }) => format === "json")?.text ?? "";
  return (JSON.parse(json) as { ideas: Record_[] }).ideas;
}
function problemsOf(list: unknown): string[] {
  return parseIdeas(JSON.stringify(list), "json", topics).problems.map(describeProblem);
}

describe("parseIdeas", () => {
  it.each(ideaFileFormats)("reads back every idea written as %s", (format) => {
    fc.assert(
      fc.property(ideas, (written) => {
        expect(parseIdeas(writeIdeas(written, format), format, topics)).toEqual({
          ideas: written,
          places: expect.any(Array) as unknown,
          problems: [],
        });
      }),
    );
  });

  it("names the row of an idea that is too short or too long", () => {
    const [first] = records();
    const longer = { ...first, title: "Another", motivation: `more ${"words ".repeat(300)}` };
    const problems = (band: { minimum: number | null; maximum: number | null }) =>
      parseIdeas(JSON.stringify([first, longer]), "json", topics, band).problems.map(
        describeProblem,
      );
    expect(problems({ minimum: null, maximum: 300 })).toEqual([
      expect.stringMatching(/^Idea 2, Whole idea: has \d{3} words, at most 300 are possible$/),
    ]);
    expect(problems({ minimum: 250, maximum: null })).toEqual([
      expect.stringMatching(/^Idea 1, Whole idea: has \d{2,3} words, at least 250 are needed$/),
    ]);
    expect(problems({ minimum: 10, maximum: 2000 })).toEqual([]);
  });

  it.each(ideaFileFormats)("names the row and the field of each error planted in %s", (format) => {
    const fields = fc.constantFrom(...ideaFields.map(({ key, label }) => ({ key, label })));
    fc.assert(
      fc.property(ideas, fc.nat(), fields, (written, choice, field) => {
        const row = choice % written.length;
        const planted = written.map((idea, index) =>
          index === row ? { ...idea, content: { ...idea.content, [field.key]: " \n " } } : idea,
        );
        const number = row + (format === "csv" ? 2 : 1);
        const result = parseIdeas(writeIdeas(planted, format), format, topics);
        expect(result.ideas).toEqual([]);
        expect(result.problems.map(describeProblem)).toEqual([
          `${places[format]} ${number}, ${field.label}: is empty`,
        ]);
      }),
    );
  });

  it("accepts keys in any writing, topics in any case, and an optional generator", () => {
    const [first] = records();
    const {
      topic: _topic,
      generator: _generator,
      problem_statement,
      experiment_plan,
      ...rest
    } = first ?? {};
    const row = {
      ...rest,
      TOPIC: " multilingual  nlp ",
      "Problem statement": problem_statement,
      "Step-by-step experiment plan": experiment_plan,
    };
    const { ideas: read, problems } = parseIdeas(JSON.stringify([row]), "json", topics);
    expect(problems).toEqual([]);
    expect(read[0]).toMatchObject({ topic: "Multilingual NLP", generator: "" });
    expect(read[0]?.content.experimentPlan).toBe(experiment_plan);
  });

  it("lists every problem of a file at once", () => {
    const [first, second] = records();
    expect(
      problemsOf([
        { ...first, topic: "Poetry", arm: "AI", motivation: 7 },
        { ...second, title: first?.["title"], Title: "again", fallback_plan: undefined },
        "an idea",
        { ...second, title: "t".repeat(301) },
      ]),
    ).toEqual([
      "Idea 3: is not an object with the parts of an idea as its keys",
      "Idea 1, arm: is no part of an idea",
      "Idea 1, Motivation: is not text",
      "Idea 1, Topic: “Poetry” is no topic of this study. Its topics: Bias, Factuality, Multilingual NLP",
      "Idea 2, Title: repeats Title",
      "Idea 2, Fallback plan: is missing",
      "Idea 4, Title: has 301 characters, at most 300 are possible",
      "Idea 2, Title: is the same as in idea 1",
    ]);
  });

  it("says once what is wrong with every row, such as a misnamed column", () => {
    const [first, second] = records();
    const misnamed = [first, second].map((row) => {
      const { fallback_plan: plan_b, ...rest } = { ...row };
      return { ...rest, plan_b };
    });
    expect(problemsOf([{ ...misnamed[0], title: "" }, misnamed[1]])).toEqual([
      "Every idea, plan_b: is no part of an idea",
      "Every idea, Fallback plan: is missing",
      "Idea 1, Title: is empty",
    ]);
  });

  it("says what is wrong with a file that can't be read at all", () => {
    const first = (text: string, format: "json" | "jsonl" | "csv") =>
      parseIdeas(text, format, topics).problems.map(describeProblem)[0];
    expect(first("[{", "json")).toMatch(/^The file is not valid JSON/);
    expect(first('{"title": "one"}', "json")).toMatch(/must hold a list of ideas/);
    expect(first("[]", "json")).toBe("The file holds no idea.");
    expect(first("", "csv")).toBe("The file holds no idea.");
    expect(first("\n{nope}\n", "jsonl")).toMatch(/^Line 2: is not valid JSON/);
    expect(first('title,topic\n"open,Bias\n', "csv")).toMatch(/^Row \d: can't be read/);
    expect(first("title\none,two\n", "csv")).toBe("Row 2: has 2 cells where the header has 1");
  });

  it("reads a spreadsheet's CSV with semicolons, a byte order mark and empty rows", () => {
    const header = ["topic", ...ideaFields.map(({ key }) => snakeCase(key))].join(";");
    const cells = ["bias", ...ideaFields.map(({ label }) => `"A ${label}, with comma"`)].join(";");
    const text = `\ufeff${header}\r\n;;;;;;;\r\n${cells}\r\n`;
    const { ideas: read, problems } = parseIdeas(text, "csv", topics);
    expect(problems).toEqual([]);
    expect(read[0]).toMatchObject({ topic: "Bias", content: { title: "A Title, with comma" } });
  });
});

describe("exampleFiles", () => {
  it("can be uploaded as they are", () => {
    for (const { format, fileName, text } of exampleFiles(topics)) {
      expect(formatOfFileName(fileName)).toBe(format);
      expect(parseIdeas(text, format, topics)).toMatchObject({ problems: [], ideas: [{}, {}] });
    }
  });
});
