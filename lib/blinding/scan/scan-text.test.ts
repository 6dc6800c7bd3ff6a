import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleFiles } from "@/lib/features/intake/example-ideas";
import { createDraws } from "@/prisma/seed/draws";
import { writeIdeas } from "@/prisma/seed/texts/idea-text";
import { topicMatters } from "@/prisma/seed/texts/topics";
import { applyFix } from "./apply-fix";
import { labelledSet } from "./labelled-set-fixture";
import { emptyLexicon, lexiconOf } from "./lexicon";
import { isOrcid } from "./rules/orcid";
import { scanText } from "./scan-text";

const zoe = {
  name: "Zoë Marchetti-Lund",
  email: "zoe.mlund@cs.fernhollow.edu",
  institution: "Fernhollow University",
};
const own = lexiconOf(zoe);
const rulesIn = (text: string, lexicon = own) => scanText(text, lexicon).map(({ rule }) => rule);

describe("scanning a text", () => {
  it("tells what gives somebody away from what such ideas are about", () => {
    const outcomes = labelledSet.map(([text, rule]) => {
      const found = rulesIn(text, emptyLexicon);
      return {
        text,
        rule,
        found,
        isRight: rule === null ? found.length === 0 : found.includes(rule),
      };
    });
    const wrong = outcomes.filter(({ isRight }) => !isRight);
    const marked = outcomes.filter(({ found }) => found.length > 0);
    const precision = marked.filter(({ rule }) => rule !== null).length / marked.length;
    const positives = outcomes.filter(({ rule }) => rule !== null);
    const recall = positives.filter(({ isRight }) => isRight).length / positives.length;
    expect(wrong).toEqual([]);
    expect({ precision, recall }).toEqual({ precision: 1, recall: 1 });
  });

  it("finds nothing in the demonstration's ideas and in the example files", () => {
    let texts = 0;
    for (const topic of Object.keys(topicMatters)) {
      for (const idea of writeIdeas(topic, 20, createDraws("scan", topic))) {
        for (const text of Object.values(idea)) {
          expect(scanText(text, own), text).toEqual([]);
          texts += 1;
        }
      }
    }
    for (const { text } of exampleFiles(["Bias"])) expect(scanText(text, own)).toEqual([]);
    expect(texts).toBeGreaterThan(900);
  });

  it("says where: offsets, line and what could stand there", () => {
    const text = "First line.\nIn our previous work this failed.";
    const [finding] = scanText(text, own);
    expect(finding).toEqual({
      ...{ rule: "self-reference", excerpt: "our previous work", line: 2 },
      ...{ start: 15, end: 32, suggestion: "previous work" },
    });
    expect(finding && applyFix(text, finding)).toBe("First line.\nIn previous work this failed.");
    const [voice] = scanText("As an AI language model, I think so. We test it.", own);
    expect(voice && applyFix("As an AI language model, I think so. We test it.", voice)).toBe(
      "We test it.",
    );
  });

  it.each([
    "Zoë Marchetti-Lund",
    "ZOE MARCHETTI-LUND",
    "Marchetti-Lund, Zoe",
    "Z. Marchetti-Lund",
    "as Marchetti-Lund (2021) found",
    "Zo\u200bë March\u00adetti-Lund",
    "Zoё Marсhetti-Lund",
    "Ｚｏｅ Ｍａｒｃｈｅｔｔｉ-Ｌｕｎｄ",
    "Zoe Marchetti‑Lund",
    "𝐙𝐨𝐞 𝐌𝐚𝐫𝐜𝐡𝐞𝐭𝐭𝐢-𝐋𝐮𝐧𝐝",
    "Zoe\nMarchetti-Lund",
  ])("finds the writer's own name as %s", (name) => {
    expect(rulesIn(`It was ${name} who began.`)).toContain("own-name");
  });

  it("finds the writer's own institution, its hosts, address and handle", () => {
    expect(rulesIn("Raters from Fernhollow  University.")).toEqual(["own-institution"]);
    expect(rulesIn("See www.fernhollow.edu for more.")).toEqual(["own-institution"]);
    expect(rulesIn("Ask zoe.mlund@cs.fernhollow.edu.")).toEqual(["own-address"]);
    expect(rulesIn("The handle is @zoe.mlund there.")).toEqual(["own-address"]);
  });

  it("leaves names alone that are words or everybody's", () => {
    const writer = lexiconOf({
      name: "Will Young",
      email: "will@gmail.com",
      institution: "University",
    });
    expect(
      rulesIn("Young readers of the university will ask; Young et al. did. gmail.com", writer),
    ).toEqual([]);
    expect(rulesIn("Will Young wrote this.", writer)).toEqual(["own-name"]);
  });

  it("checks an ORCID's last digit", () => {
    expect(isOrcid("0000000218250097")).toBe(true);
    expect(isOrcid("0000000218250098")).toBe(false);
    expect(isOrcid("000000021694233X")).toBe(true);
  });
});

describe("for any text", () => {
  const disguises = ["\u200b", "\u00ad", "\u2060", "\u200d", "\ufeff", "\u0301", "\ufe0f"];
  it("no invisible characters hide a name", () => {
    const hidden = fc.array(fc.tuple(fc.nat(16), fc.constantFrom(...disguises)), { maxLength: 8 });
    fc.assert(
      fc.property(hidden, (marks) => {
        let name = "Zoe Marchetti-Lund";
        for (const [at, mark] of marks) name = name.slice(0, at + 1) + mark + name.slice(at + 1);
        return rulesIn(`Said ${name} once.`).includes("own-name");
      }),
    );
  });

  it("findings lie in the text, in order, apart from each other, and say what stands there", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 20 }),
      fc.constantFrom(
        "our previous work",
        "As an AI language model, I",
        "a@b.edu",
        "Zoë Marchetti-Lund",
        "\n",
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { start, end, excerpt, line } of scanText(text, own)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(excerpt);
          expect(text.slice(0, start).split("\n").length).toBe(line);
          last = end;
        }
      }),
    );
  });

  it("a long text takes no long time", () => {
    const hard = [
      "we have ",
      "a.b-",
      "{a,",
      "I am an AI ",
      "acknowledgement",
      "Zoe ",
      "github.com/",
    ];
    for (const text of hard.map((part) => part.repeat(16_000 / part.length))) {
      const begin = performance.now();
      scanText(text, own);
      expect(performance.now() - begin, text.slice(0, 20)).toBeLessThan(1500);
    }
  });
});
