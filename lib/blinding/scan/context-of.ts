/** A phrase with what stands around it, so that somebody else can judge it. */
export function contextOf(text: string, start: number, length: number): string {
  const from = Math.max(0, start - 60);
  const to = Math.min(text.length, start + length + 60);
  const words = text.slice(from, to).replace(/\s+/g, " ").trim();
  return `${from > 0 ? "… " : ""}${words}${to < text.length ? " …" : ""}`;
}
