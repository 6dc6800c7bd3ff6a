import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseText } from "./normalise-text";

describe("normaliseText", () => {
  it("leaves no trace of the program that a text came from", () => {
    expect(normaliseText("\ufeffOne\r\ntwo\u00a0words \t\r\n\r\n\r\n\r\nthree\u200b\r")).toBe(
      "One\ntwo words\n\nthree",
    );
    expect(normaliseText("e\u0301")).toBe("é");
  });

  it("keeps words, punctuation and indentation", () => {
    const text = "Steps – “as is”:\n  1. Draw  a sample.\n\n\t- nested 'quote'";
    expect(normaliseText(text)).toBe(text);
  });

  it("changes nothing when applied again, and gives the same for every line ending", () => {
    const piece = fc.constantFrom("a", "é", " ", "\t", "\n", "\u00a0", "\u200b", "e\u0301", "–");
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
        expect(normaliseText(text.replaceAll("\n", "\r\n"))).toBe(once);
        expect(once).not.toMatch(/\n{3}|[ \t]$|^\s|\r/);
      }),
    );
  });
});
