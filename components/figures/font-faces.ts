/**
 * The page's own font rules for the families that are wanted, with the fonts written into them. A font that cannot be
 * fetched is left out: the next family in the list stands in for it.
 */
export async function fontFaces(isWanted: (family: string) => boolean): Promise<string> {
  const rules = [...document.styleSheets].flatMap(rulesOf).filter((rule) => {
    const family = rule.style.getPropertyValue("font-family").replace(/["']/g, "");
    return family !== "" && isWanted(family);
  });
  const written = await Promise.all(rules.map(writeOut));
  return written.filter((rule) => rule !== null).join("");
}

/** Style sheets of other origins keep their rules to themselves. */
function rulesOf(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    return [];
  }
}

async function writeOut(rule: CSSFontFaceRule): Promise<string | null> {
  const address = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
  if (!address) return null;
  try {
    const base = rule.parentStyleSheet?.href ?? document.baseURI;
    const response = await fetch(new URL(address, base));
    if (!response.ok) return null;
    const font = await readAsDataUrl(await response.blob());
    return rule.cssText.replace(/src:[^;]*;/, `src: url("${font}");`);
  } catch {
    return null;
  }
}

function readAsDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error("The font could not be read."));
    reader.readAsDataURL(blob);
  });
}
