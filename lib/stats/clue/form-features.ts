import { mean } from "../describe/mean";
import { sentencesOf, syllablesIn, wordsOf } from "./split-text";

/** An idea as a reader sees it: its title, and everything else with a line's end between parts. */
export type FormText = { readonly title: string; readonly body: string };

type Counted = {
  readonly text: string;
  readonly title: string;
  readonly words: readonly string[];
  readonly sentences: readonly string[];
  readonly lines: readonly string[];
};

export type FormFeature = {
  readonly key: string;
  /** What is measured, in a reader's words. */
  readonly name: string;
  readonly of: (counted: Counted) => number;
};

const per100 = (pattern: RegExp) => (counted: Counted) =>
  (100 * (counted.text.match(pattern)?.length ?? 0)) / Math.max(counted.words.length, 1);
const shareOfLines = (pattern: RegExp) => (counted: Counted) =>
  counted.lines.filter((line) => pattern.test(line)).length / Math.max(counted.lines.length, 1);
const shareOfWords = (test: (word: string) => boolean) => (counted: Counted) =>
  counted.words.filter(test).length / Math.max(counted.words.length, 1);

/** Of the first 200 words, so that a longer text is not poorer by its length. */
function typeTokenRatio({ words }: Counted): number {
  const first = words.slice(0, 200);
  return new Set(first).size / Math.max(first.length, 1);
}

/** Flesch reading ease: 206.835 − 1.015 words a sentence − 84.6 syllables a word. */
function fleschReadingEase({ words, sentences }: Counted): number {
  const count = Math.max(words.length, 1);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 206.835 - 1.015 * (count / Math.max(sentences.length, 1)) - 84.6 * (syllables / count);
}

const functionWords = [
  "the",
  "of",
  "and",
  "to",
  "a",
  "in",
  "that",
  "we",
  "this",
  "is",
  "by",
  "with",
];

/**
 * What is measured of an idea's form. None looks at what the idea is about.
 * Source of the reading ease: Flesch 1948, Journal of Applied Psychology 32:221–233.
 */
export const formFeatures: readonly FormFeature[] = [
  { key: "words", name: "Words", of: ({ words }) => words.length },
  { key: "title-words", name: "Words of the title", of: ({ title }) => wordsOf(title).length },
  {
    key: "sentence-length",
    name: "Words a sentence",
    of: ({ words, sentences }) => words.length / Math.max(sentences.length, 1),
  },
  {
    key: "word-length",
    name: "Letters a word",
    of: ({ words }) => (words.length === 0 ? 0 : mean(words.map((word) => word.length))),
  },
  { key: "reading-ease", name: "Flesch reading ease", of: fleschReadingEase },
  { key: "type-token-ratio", name: "Different words of the first 200", of: typeTokenRatio },
  { key: "lines", name: "Lines", of: ({ lines }) => lines.length },
  { key: "bullets", name: "Share of lines that are items", of: shareOfLines(/^\s*[-*+•◦▪–]\s/u) },
  {
    key: "numbered",
    name: "Share of lines that are numbered",
    of: shareOfLines(/^\s*(?:\(?\d{1,3}[.)]|step \d)/i),
  },
  {
    key: "headings",
    name: "Share of lines that are headings",
    of: shareOfLines(/^\s*#|^[^.!?]{1,60}:\s*(?:\*\*)?$/),
  },
  { key: "commas", name: "Commas in 100 words", of: per100(/,/g) },
  { key: "colons", name: "Colons in 100 words", of: per100(/:/g) },
  { key: "semicolons", name: "Semicolons in 100 words", of: per100(/;/g) },
  { key: "brackets", name: "Brackets in 100 words", of: per100(/[([{]/g) },
  { key: "dashes", name: "Dashes in 100 words", of: per100(/[–—]| - |--/g) },
  { key: "quotes", name: "Quotation marks in 100 words", of: per100(/["“”„«»]/g) },
  { key: "curly", name: "Typographic signs in 100 words", of: per100(/[“”‘’…–—]/g) },
  { key: "markup", name: "Marks of emphasis in 100 words", of: per100(/\*\*|__|`|^#{1,6} /gm) },
  { key: "questions", name: "Question marks in 100 words", of: per100(/\?/g) },
  {
    key: "digits",
    name: "Share of words with digits",
    of: shareOfWords((word) => /\p{N}/u.test(word)),
  },
  {
    key: "long-words",
    name: "Share of words of 10 letters or more",
    of: shareOfWords((word) => word.length >= 10),
  },
  ...functionWords.map((own) => ({
    key: `word-${own}`,
    name: `Share of “${own}”`,
    of: shareOfWords((word) => word === own),
  })),
];

/** The measures of one idea, in the order of `formFeatures`. All are finite, also for an empty text. */
export function measureForm({ title, body }: FormText): number[] {
  const text = `${title}\n${body}`;
  const counted: Counted = {
    text,
    title,
    words: wordsOf(text),
    sentences: sentencesOf(text),
    lines: body.split("\n").filter((line) => line.trim() !== ""),
  };
  return formFeatures.map(({ of }) => of(counted));
}
