import fc from "fast-check";
import { expect, it } from "vitest";
import { countWords as countShown } from "@/components/ui/count-words";
import { countWords } from "@/lib/study/words";

it("the words counted beneath a rationale are the words that its submission needs", () => {
  const pieces = fc.array(
    fc.constantFrom("word", " ", "-", "’", "/", ".", "3", "é", "\n", "–", "詞", "…"),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join("");
      expect(countWords(text)).toBe(countShown(text));
    }),
  );
});
