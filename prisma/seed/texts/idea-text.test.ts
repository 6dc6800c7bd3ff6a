import { describe, expect, it } from "vitest";
import { ideaContentSchema, ideaFields } from "../../../lib/study/idea-content";
import { normaliseIdea } from "../../../lib/study/normalise/normalise-idea";
import { ideaExecutionGap } from "../../../lib/study/templates/idea-execution-gap";
import { countWords } from "../../../lib/study/words";
import { createDraws } from "../draws";
import { writeIdeas } from "./idea-text";

describe("writeIdeas", () => {
  const all = ideaExecutionGap.topics.flatMap((topic) =>
    writeIdeas(topic, 48, createDraws("test of the texts", topic)),
  );

  it("fills every part with a text of usual length", () => {
    for (const idea of all) {
      ideaContentSchema.parse(idea);
      for (const { key } of ideaFields.slice(1)) {
        expect(countWords(idea[key])).toBeGreaterThanOrEqual(60);
        expect(countWords(idea[key])).toBeLessThanOrEqual(170);
      }
    }
  });

  it("never writes the same idea twice", () => {
    expect(new Set(all.map(({ proposedMethod }) => proposedMethod)).size).toBe(all.length);
  });

  it("writes as the intake would leave it", () => {
    for (const idea of all) expect(normaliseIdea(idea)).toEqual(idea);
  });

  it("says so when too many are asked for", () => {
    expect(() => writeIdeas("Math", 49, createDraws("s", "p"))).toThrow("49 ideas");
  });
});
