import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyIdeaDraft } from "../idea-content";
import { normaliseForm } from "./normalise-form";
import { normaliseIdea } from "./normalise-idea";
import { titleCase } from "./title-case";

describe("normaliseForm", () => {
  const cases: [what: string, before: string, after: string][] = [
    [
      "bold and italics",
      "**Bold** and *thin* and ***both*** and _so_ on",
      "Bold and thin and both and _so_ on",
    ],
    ["emphasis over words", "an _old idea_ and __one more__", "an old idea and one more"],
    [
      "products and names",
      "a*b*c, 2 * 3 * 4, snake_case_name, __init__",
      "a*b*c, 2 * 3 * 4, snake_case_name, __init__",
    ],
    [
      "headings",
      "## Plan\nx\n**Data**\nx\n**Models**: three\nSetext\n=====\nx",
      "Plan:\nx\nData:\nx\nModels: three\nSetext:\nx",
    ],
    [
      "links",
      "see [the page](https://a.org/x_y_z) or <https://b.org>",
      "see the page (https://a.org/x_y_z) or https://b.org",
    ],
    ["code", "```python\nx = a[1]\n```\nrun `x --all`", "x = a[1]\nrun x --all"],
    ["quotes", "“as is” isn’t «so»", '"as is" isn\'t "so"'],
    [
      "dashes",
      "it works—mostly – for 3–5 well‑known cases -- so",
      "it works - mostly - for 3-5 well-known cases - so",
    ],
    ["ellipses", "and so on… . . .", "and so on... ..."],
    ["bullets", "* one\n• two\n  + three\n– four", "- one\n- two\n  - three\n- four"],
    [
      "numbers",
      "1) one\n(2) two\nStep 3: three\nSTEP 4. four\n5. five",
      "1. one\n2. two\n3. three\n4. four\n5. five",
    ],
    [
      "citations",
      "as shown [3], by others (Smith et al., 2020; Doe & Roe, 2019a), and \\citep{x,y}.",
      "as shown [citation], by others [citation], and [citation].",
    ],
    [
      "indices and intervals",
      "x[1] lies in [1, 5]; output: [2, 3]",
      "x[1] lies in [1, 5]; output: [2, 3]",
    ],
    ["emoji", "🚀 Launch 3✅4 👩‍🔬", "Launch 3 4"],
    ["letters in costume", "𝐁𝐨𝐥𝐝 ﬁne ＡＢ", "Bold fine AB"],
    ["rules and quotes", "one\n\n---\n\n> two", "one\n\ntwo"],
    ["spaces", "one  two\n\tthree", "one two\n  three"],
    ["spelling", "colour and color, analyse and analyze", "colour and color, analyse and analyze"],
  ];
  it.each(cases)("unifies %s", (_what, before, after) => {
    expect(normaliseForm(before)).toBe(after);
    expect(normaliseForm(after)).toBe(after);
  });

  const marks = [
    "**",
    "*",
    "_",
    "`",
    "```",
    "# ",
    "- ",
    "• ",
    "1) ",
    "Step 2: ",
    "> ",
    "---",
    "—",
    "–",
    "…",
    "“",
    "’",
    "\n",
    "  ",
    "\t",
    "[3]",
    "(Doe, 2020)",
    "🚀",
    "===",
  ];
  const words = ["word", "Data", "x1", "colour", "3.5", "GPT-4", "naïve", "42"];
  const piece = fc.oneof(fc.constantFrom(...marks), fc.constantFrom(...words), fc.constant(" "));

  it("changes nothing when applied again", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const once = normaliseForm(pieces.join(""));
        expect(normaliseForm(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const once = normaliseForm(text);
        expect(normaliseForm(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps every word and number, in order, whatever marks stand around them", () => {
    const around = fc.constantFrom("**", "*", "`", "“", "”", "", "");
    const between = fc.constantFrom(
      " ",
      "\n- ",
      "\n• ",
      "\n\n",
      " — ",
      " – ",
      " … ",
      " 🚀 ",
      "\n## ",
    );
    const item = fc.tuple(between, around, fc.constantFrom(...words));
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 20 }), (items) => {
        const text = items.map(([gap, mark, word]) => `${gap}${mark}${word}${mark}`).join("");
        const tokens = normaliseForm(text).match(/[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu) ?? [];
        expect(tokens).toEqual(items.map(([, , word]) => word));
      }),
      { numRuns: 500 },
    );
  });

  it("gives one form to the same text in a machine's and in a person's clothes", () => {
    const machine = "## Plan\n\n1. **Data**: draw “questions”—all of them…\n2. **Models**: two";
    const person =
      '**Plan**\r\n\r\n\r\n1) Data: draw "questions" - all of them...\r\nStep 2: Models:  two ';
    expect(normaliseForm(person)).toBe(normaliseForm(machine));
  });

  it("takes no time over what was made to be slow", () => {
    const began = performance.now();
    for (const bad of ["*", "_ ", "`", "[", "(Aa, ", "**a", "- ", "\\cite{", "<b", "— "])
      normaliseForm(bad.repeat(6000));
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});

describe("normaliseIdea", () => {
  it("makes the title one line in title case, and keeps names in it", () => {
    const title =
      " **Asking twice,\r\n keeping what agrees: the case of k-NN on iPhones with GPT-4**. ";
    expect(normaliseIdea({ ...emptyIdeaDraft, title }).title).toBe(
      "Asking Twice, Keeping What Agrees: The Case of k-NN on iPhones with GPT-4",
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(titleCase(titleCase(text))).toBe(titleCase(text));
      }),
    );
  });

  it("never leaves a part empty that said something, nor longer than the template allows", () => {
    const idea = normaliseIdea({
      ...emptyIdeaDraft,
      motivation: "---",
      fallbackPlan: "—a".repeat(4000),
    });
    expect(idea.motivation).toBe("---");
    expect(idea.fallbackPlan).toHaveLength(8000);
    expect(normaliseIdea(idea)).toEqual(idea);
  });
});
