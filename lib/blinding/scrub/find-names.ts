/** A place in a text that says who worked where, and what reviewers get in its stead. */
export type NameFinding = {
  readonly path: string;
  readonly line: number;
  readonly kind: "e-mail address" | "home directory" | "author" | "login" | "token";
  readonly found: string;
  readonly replacement: string;
};

type Pattern = {
  readonly kind: NameFinding["kind"];
  readonly wanted: RegExp;
  readonly replacement: (groups: readonly string[]) => string;
};

// Longest runs are bounded and begin where a word begins: a megabyte of base64 must not be tried from each letter.
// Endings are listed, since `q@k.transpose` is a product of matrices.
const address =
  /(?<![\w.+@-])(?!git@)[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,6}(?:com|org|net|edu|gov|io|ai|dev|me|info|name|science|[a-z]{2}\.[a-z]{2}|[a-z]{2})\b(?![\w(.@-])/gi;

const who = String.raw`\b_{0,2}(?:authors?|maintainers?|created[ _]by|written[ _]by|author_name)_{0,2}`;

const patterns: readonly Pattern[] = [
  {
    kind: "token",
    wanted:
      /\b(?:hf_[A-Za-z0-9]{20,80}|gh[pousr]_[A-Za-z0-9]{30,80}|sk-[A-Za-z0-9_-]{20,200}|AKIA[0-9A-Z]{16})\b/g,
    replacement: () => "TOKEN",
  },
  {
    kind: "login",
    wanted: /(?<![\w.-])[\w.-]{1,32}@[\w.-]{1,63}(:[~/][^\s$#]{0,200}[$#] )/g,
    replacement: ([rest = ""]) => `user@host${rest}`,
  },
  {
    kind: "login",
    wanted: /\bgit@[\w.-]{1,63}:[\w.-]{1,100}\/[\w.-]{1,100}/g,
    replacement: () => "git@example.org:user/repository",
  },
  { kind: "e-mail address", wanted: address, replacement: () => "author@example.org" },
  {
    kind: "home directory",
    wanted:
      /((?:\/home\/|\/Users\/|\b[a-z]:[\\/]{1,4}Users[\\/]{1,4}))[^\s/\\"'`:;,<>|()[\]{}$*]{1,64}/gi,
    replacement: ([before = ""]) => `${before}user`,
  },
  {
    // author = "…", "author": "…", __author__ = '…'
    kind: "author",
    wanted: new RegExp(
      String.raw`(${who}["']?\s{0,4}[:=]\s{0,4}\[?\s{0,4}(["']))[^"'\n]{1,200}\2`,
      "gi",
    ),
    replacement: ([before = "", quote = ""]) => `${before}Author${quote}`,
  },
  {
    // authors = [{ name = "…" }], "author": { "name": "…" }
    kind: "author",
    wanted: new RegExp(
      String.raw`(${who}["']?\s{0,4}[:=]\s{0,4}\[?\s{0,200}\{\s{0,200}["']?name["']?\s{0,4}[:=]\s{0,4}")[^"\n]{1,200}"`,
      "gi",
    ),
    replacement: ([before = ""]) => `${before}Author"`,
  },
  {
    // # Author: …, and R's DESCRIPTION
    kind: "author",
    wanted: new RegExp(
      String.raw`(^[\s#/*%;"!\-]{0,40}${who}:[ \t]{0,8})(?=\p{L})[^"\n\r]{2,200}`,
      "gimu",
    ),
    replacement: ([before = ""]) => `${before}Author`,
  },
  {
    kind: "author",
    wanted: /(@author[ \t]{1,8}|\\author\{)(?=\p{L})[^\n\r}"\\]{2,200}/gu,
    replacement: ([before = ""]) => `${before}Author`,
  },
  {
    kind: "author",
    wanted:
      /(\bCopyright[ \t]{1,4}(?:\(c\)|©)?[ \t]{0,4}\d{4}(?:[ \t]{0,2}[-–,][ \t]{0,2}\d{4})?,?[ \t]{1,4}(?:by[ \t]{1,4})?)\p{Lu}[^\n\r"*]{1,200}/giu,
    replacement: ([before = ""]) => `${before}Author`,
  },
];

/** Licences of what others wrote stand in folders of their own; the one at the top is the executor's. */
const isOthersLicence = (path: string) =>
  /(^|\/)(LICEN[CS]E|COPYING|NOTICE|COPYRIGHT)[^/]*$/i.test(path) && path.split("/").length > 2;

/**
 * Finds what names people in a text, and replaces it by a placeholder of the same kind: the same text always gives the
 * same. A person's name in the midst of prose is not found.
 */
export function findNames(
  path: string,
  text: string,
): { readonly text: string; readonly findings: readonly NameFinding[] } {
  if (isOthersLicence(path)) return { text, findings: [] };
  const findings: NameFinding[] = [];
  let blind = text;
  for (const { kind, wanted, replacement } of patterns) {
    const before = blind;
    const lineAt = lineCounter(before);
    blind = before.replace(wanted, (found: string, ...rest: unknown[]) => {
      const at = rest.findIndex((part) => typeof part === "number");
      const made = replacement(rest.slice(0, at) as string[]);
      if (made === found) return found;
      findings.push({ path, line: lineAt(rest[at] as number), kind, found, replacement: made });
      return made;
    });
  }
  return { text: blind, findings: findings.toSorted((one, other) => one.line - other.line) };
}

/** Gives the line of each place, for places in rising order. Counts from one; no replacement takes a line away. */
function lineCounter(text: string): (index: number) => number {
  let line = 1;
  let next = text.indexOf("\n");
  return (index) => {
    for (; next >= 0 && next < index; next = text.indexOf("\n", next + 1)) line += 1;
    return line;
  };
}
