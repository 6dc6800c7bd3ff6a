import { describe, expect, it } from "vitest";
import { armGuessSchema, guessInAnalysis, guessState } from "./arm-guess";

const human = { name: "Human", origin: "human" };
const machine = { name: "AI", origin: "machine" };

describe("armGuessSchema", () => {
  it("asks for a certainty beside a guess, and drops it beside “don’t know”", () => {
    expect(armGuessSchema.safeParse({ answer: "human", certainty: null }).success).toBe(false);
    expect(armGuessSchema.safeParse({ answer: "human", certainty: 6 }).success).toBe(false);
    expect(armGuessSchema.safeParse({ answer: "AI", certainty: 2 }).success).toBe(false);
    expect(armGuessSchema.parse({ answer: "dont-know", certainty: 4 }).certainty).toBeNull();
    expect(armGuessSchema.parse({ answer: "machine", certainty: 4 }).certainty).toBe(4);
  });
});

describe("guessState", () => {
  const review = { isAsked: true, isOpen: true, isSubmitted: true, isGiven: false };
  it("opens with the submission and closes with the stage", () => {
    expect(guessState(review)).toBe("open");
    expect(guessState({ ...review, isSubmitted: false })).toBe("none");
    expect(guessState({ ...review, isOpen: false })).toBe("none");
    expect(guessState({ ...review, isAsked: false })).toBe("none");
    expect(guessState({ ...review, isAsked: false, isOpen: false, isGiven: true })).toBe("given");
  });
});

describe("guessInAnalysis", () => {
  it("names the arm where each origin has one", () => {
    expect(guessInAnalysis("human", [machine, human])).toBe("Human");
    expect(guessInAnalysis("machine", [machine, human])).toBe("AI");
  });

  it("names no arm where two share an origin, or an origin has none", () => {
    const second = { name: "AI, ranked again", origin: "machine" };
    expect(guessInAnalysis("machine", [machine, second, human])).toBe("origin: machine");
    expect(guessInAnalysis("human", [machine, second, human])).toBe("origin: human");
    expect(guessInAnalysis("human", [machine])).toBe("origin: human");
    expect(guessInAnalysis("dont-know", [machine, second])).toBe("don't know");
  });
});
