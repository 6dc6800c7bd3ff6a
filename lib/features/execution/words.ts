/** What became of an uploaded archive, in words. */
export function describeLeftOut(code: {
  fileCount: number;
  leftOut: readonly { name: string; count: number }[];
}): string {
  const files = (count: number) => (count === 1 ? "1 file" : `${count.toLocaleString("en")} files`);
  const taken = `The code is here: ${files(code.fileCount)}.`;
  if (code.leftOut.length === 0) return taken;
  const names = code.leftOut.map(({ name, count }) => `${name} (${files(count)})`);
  return `${taken} Left out, since it can tell who you are: ${names.join(", ")}.`;
}
