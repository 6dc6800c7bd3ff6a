import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseExclusion, writeExclusion } from "./exclusions";

const words = fc
  .string({ minLength: 1, maxLength: 40 })
  .map((text) => text.trim())
  .filter((text) => text !== "");

describe("exclusions in an address", () => {
  it("come back as they were written, whatever their key holds", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("idea" as const, "reviewer" as const),
        words,
        fc.option(words),
        (kind, key, reason) => {
          const exclusion = { kind, key, reason };
          expect(parseExclusion(writeExclusion(exclusion))).toEqual(exclusion);
        },
      ),
    );
  });

  it("are read without a reason, and not at all without a kind or a key", () => {
    expect(parseExclusion("idea:idea-07")).toEqual({ kind: "idea", key: "idea-07", reason: null });
    for (const text of ["", "idea", "idea:", "arm:Human", ":x"])
      expect(parseExclusion(text)).toBeNull();
  });
});
