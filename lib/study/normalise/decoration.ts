// Signs that stand among the pictographs but are read as text.
const kept = new Set("©®™↔↕↖↗↘↙↩↪✔✖‼⁉ℹ");

/**
 * No emoji, no letters in costume (mathematical bold, full width, ligatures), no drawn lines. What is taken out leaves a
 * space, so that its neighbours don't grow together.
 */
export function removeDecoration(text: string): string {
  return text
    .replace(/[\u{1d400}-\u{1d7ff}\ufb00-\ufb06\uff01-\uff5e]/gu, (sign) => sign.normalize("NFKC"))
    .replace(/\p{Extended_Pictographic}/gu, (sign) => (kept.has(sign) ? sign : " "))
    .replace(/[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]/gu, " ")
    .replace(/[\u200c\u200d\ufe00-\ufe0f\u20e3]/g, "")
    .replace(/[\u2500-\u257f]{2,}/g, " ");
}
