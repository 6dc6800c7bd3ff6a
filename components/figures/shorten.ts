/** A text cut to about so many pixels, at so many pixels a sign. */
export function shorten(text: string, pixels: number, pixelsPerSign = 6.6): string {
  const length = Math.max(4, Math.floor(pixels / pixelsPerSign));
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
