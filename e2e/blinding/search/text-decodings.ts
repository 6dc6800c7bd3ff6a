const code = (digits: string, base: number): string => {
  const point = Number.parseInt(digits, base);
  return point <= 0x10ffff ? String.fromCodePoint(point) : "";
};

/** A text as it reads once one layer of escaping is taken off: only those layers that change something. */
export function unescapings(text: string): string[] {
  const layers = [
    text.includes("%") ? text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => code(hex, 16)) : text,
    text.includes("&#")
      ? text
          .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => code(hex, 16))
          .replace(/&#(\d{1,7});/g, (_, digits: string) => code(digits, 10))
      : text,
    text.includes("\\")
      ? text
          .replace(/\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (_, u?: string, x?: string) =>
            code(u ?? x ?? "", 16),
          )
          .replace(/\\\r?\n/g, "")
      : text,
    text.includes("\0") ? text.replaceAll("\0", "") : text,
  ];
  return layers.filter((layer) => layer !== text);
}

// Shorter runs hold no whole canary.
const base64Run = /[A-Za-z0-9+/_-]{18,}={0,2}/g;
const hexRun = /(?:[0-9a-f]{2}\s?){14,}/gi;

/** What the runs of base64 and hexadecimal in a text stand for; base64 may begin at any of four places. */
export function* decodedRuns(text: string): Generator<Buffer> {
  for (const [run] of text.matchAll(base64Run)) {
    for (let start = 0; start < 4; start += 1) yield Buffer.from(run.slice(start), "base64");
  }
  for (const [run] of text.matchAll(hexRun)) {
    const digits = run.replace(/\s/g, "");
    yield Buffer.from(digits, "hex");
    yield Buffer.from(digits.slice(1), "hex");
  }
}
