import { plainLetter } from "./homoglyphs";

/** A text in plain letters, and for each of its characters where it stands in the original. */
export type FoldedText = {
  readonly original: string;
  readonly text: string;
  /** The original's offset of each folded character; one more entry for the end. */
  readonly starts: readonly number[];
};

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
const mark = /\p{M}/u;

/**
 * A text as a reader sees it: compatibility forms, accents, invisible characters, soft hyphens, look-alikes of other
 * alphabets and words that a line's end divides are undone. Nothing that looks like a name escapes by being spelt
 * otherwise. Case and lines stay.
 */
export function foldText(original: string): FoldedText {
  let text = "";
  const starts: number[] = [];
  const divided = dividingHyphens(original);
  let offset = 0;
  for (const character of original) {
    const at = offset;
    offset += character.length;
    if (divided.has(at) || invisible.test(character)) continue;
    for (const part of character.normalize("NFKD")) {
      if (mark.test(part) || invisible.test(part)) continue;
      const plain = /[^\S\n]/u.test(part) ? " " : plainLetter(part);
      for (const letter of plain.normalize("NFKD").replace(/\p{M}/gu, "")) {
        text += letter;
        for (let unit = 0; unit < letter.length; unit += 1) starts.push(at);
      }
    }
  }
  starts.push(original.length);
  return { original, text, starts };
}

/** The offsets of a hyphen and a line's end inside of a word. */
function dividingHyphens(text: string): Set<number> {
  const offsets = new Set<number>();
  for (const match of text.matchAll(/(?<=\p{L})-\n(?=\p{Ll})/gu)) {
    offsets.add(match.index);
    offsets.add(match.index + 1);
  }
  return offsets;
}

/** A text's folded letters in lower case and single spaces: what two spellings of a phrase have in common. */
export function foldPhrase(text: string): string {
  return foldText(text).text.toLowerCase().replace(/\s+/g, " ").trim();
}
