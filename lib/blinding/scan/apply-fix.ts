/** What is to be changed, and where it stood. */
type Fix = { start: number; end: number; excerpt: string; suggestion: string };

/** The text with a finding's words replaced; unchanged where they no longer stand in it. */
export function applyFix(text: string, { start, end, excerpt, suggestion }: Fix): string {
  const at = text.slice(start, end) === excerpt ? start : text.indexOf(excerpt);
  if (at < 0) return text;
  const [before, after] = [text.slice(0, at), text.slice(at + excerpt.length)];
  if (suggestion !== "") return before + suggestion + after;
  // What is left out leaves neither two spaces nor a lower-case beginning.
  const rest = after.replace(/^[ \t]*,?[ \t]*/, "");
  const kept = before.replace(/[ \t]+$/, "");
  const begins = kept === "" || /[.!?:\n]$/.test(kept);
  const joined = begins ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest;
  const needsSpace = kept !== "" && !/\n$/.test(kept) && /^[\p{L}\p{N}"“(]/u.test(joined);
  return kept + (needsSpace ? " " : "") + joined;
}
