import { matchesOf, type ScanRule } from "../finding";

const plain = /(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,6}[a-z]{2,}/giu;
const spelt =
  /(?<![\w.+-])[\w.+-]{1,64}\s{0,3}[[({<]\s*at\s*[\])}>]\s*[\w-]+(?:\s*(?:\.|[[({<]\s*dot\s*[\])}>])\s*[\w-]+)+/giu;
const braces = /\{[\w.+-]+(?:\s*,\s*[\w.+-]+)+\}\s*@(?:[\w-]+\.)+[a-z]{2,}/giu;
const reserved = /(@|\.)example\.(com|net|org)$|\.(example|test|invalid)$/i;

/** An e-mail address, also where @ and dot are spelt out. Those that are reserved for examples are nobody's. */
export const eMail: ScanRule = {
  id: "e-mail",
  label: "An e-mail address",
  advice:
    "It leads to a person. Leave it out, or use one at example.org where an example needs one.",
  find: ({ text }) =>
    matchesOf(text, [plain, spelt, braces], "[address removed]").filter(
      ({ start, end }) => !reserved.test(text.slice(start, end)),
    ),
};
