/** What every canary begins with: letters that no page holds by chance, and that no encoding of text changes. */
export const canaryMarker = "zqcanary";

const codeLength = 6;
const pattern = new RegExp(`${canaryMarker}[0-9a-z]{${codeLength}}`, "gi");
const identifier = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** The canary of a number: alphanumeric and lower-case, so that it can stand in an address or an e-mail too. */
export function canaryOf(number: number): string {
  return canaryMarker + number.toString(36).padStart(codeLength, "0");
}

/** Every canary in a text, in lower case. */
export function canariesIn(text: string): string[] {
  return [...text.matchAll(pattern)].map(([found]) => found.toLowerCase());
}

/** Every identifier in a text, in lower case. */
export function identifiersIn(text: string): string[] {
  return [...text.matchAll(identifier)].map(([found]) => found.toLowerCase());
}
