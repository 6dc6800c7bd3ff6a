import { eachLine } from "./lines";

/** A heading as a line of its own that ends in a colon; nothing marks it but that. */
function headingOf(words: string): string {
  const bare = words.trim();
  return /[.:!?]$/.test(bare) || bare === "" ? bare : `${bare}:`;
}

/** Headings in one form, whether they were `## Plan`, `**Plan**`, `**Plan:**`, `Plan` over `====`, or `PLAN` in LaTeX. */
export function unifyHeadings(text: string): string {
  const underlined = text.replace(/^([^\n]*\S[^\n]*)\n[ \t]*={3,}[ \t]*$/gm, (_, words: string) =>
    headingOf(words),
  );
  return eachLine(underlined, (line) => {
    const marked =
      /^[ \t]{0,3}#{1,6}[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$/.exec(line)?.[1] ??
      /^[ \t]*\\(?:sub)*(?:section|paragraph)\*?\{([^{}]+)\}[ \t]*$/.exec(line)?.[1] ??
      /^[ \t]*\*\*([^*\n]+)\*\*[ \t]*$/.exec(line)?.[1] ??
      /^[ \t]*__([^_\n]*[ \t:][^_\n]*)__[ \t]*$/.exec(line)?.[1];
    return marked === undefined ? line : headingOf(marked);
  });
}
