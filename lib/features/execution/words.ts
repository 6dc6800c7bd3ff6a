type Finding = { path: string; line: number; kind: string; found: string; replacement: string };

const findingsShown = 30;
const short = (text: string) => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

/** What was found in an archive and what would stand in its stead, one line each, and what to do. */
export function describeFindings(findings: readonly Finding[]): string[] {
  const lines = findings
    .slice(0, findingsShown)
    .map(
      ({ path, line, kind, found, replacement }) =>
        `${path}, line ${line}, ${kind}: “${short(found)}” becomes “${short(replacement)}”`,
    );
  const more = findings.length - lines.length;
  if (more > 0) lines.push(`and ${more.toLocaleString("en")} more of these kinds`);
  return [
    ...lines,
    "Tick “Replace what was found” and upload again, or change the files yourself first.",
  ];
}

/** What became of an uploaded archive, in words. */
export function describeLeftOut(code: {
  fileCount: number;
  leftOut: readonly { name: string; count: number }[];
  replaced: number;
}): string {
  const files = (count: number) => (count === 1 ? "1 file" : `${count.toLocaleString("en")} files`);
  const places = code.replaced === 1 ? "1 place" : `${code.replaced.toLocaleString("en")} places`;
  const replaced = code.replaced > 0 ? ` Names replaced in ${places}.` : "";
  const taken = `The code is here: ${files(code.fileCount)}.${replaced}`;
  if (code.leftOut.length === 0) return taken;
  const names = code.leftOut.map(({ name, count }) => `${name} (${files(count)})`);
  return `${taken} Left out, since it can tell who you are: ${names.join(", ")}.`;
}
