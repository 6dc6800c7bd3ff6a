const inner = String.raw`(?=\S)([^\n]{1,400}?)(?<=\S)`;
const outside = (mark: string, sign: string) =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}${sign}\\])${mark}${inner}${mark}(?![\p{L}\p{N}${sign}])`,
    "gu",
  );

const stars = [
  outside(String.raw`\*{3}`, "*"),
  outside(String.raw`\*\*`, "*"),
  outside(String.raw`\*`, "*"),
];
const underscores = [outside("__", "_"), outside("_", "_")];
const formattingTag = /<\/?(?:b|i|u|em|strong|code|sup|sub|p|span)>/gi;
const latexCommand = /\\(?:textbf|textit|texttt|emph|underline)\{([^{}]*)\}/g;

/** No bold, italics, struck or typewriter letters: their marks go, the words stay. Products (`a*b*c`) and names (`__init__`) too. */
export function removeEmphasis(text: string): string {
  let bare = text.replace(formattingTag, "").replace(/<br[ ]?\/?>/gi, "\n");
  bare = bare.replace(latexCommand, "$1");
  for (const mark of stars) bare = bare.replace(mark, "$1");
  // A single name in underscores is a name in a program.
  for (const mark of underscores) {
    bare = bare.replace(mark, (whole, words: string) =>
      /^[\p{L}\p{N}_]+$/u.test(words) ? whole : words,
    );
  }
  return bare.replace(/~~(?=\S)([^~\n]{1,400})~~/g, "$1");
}
