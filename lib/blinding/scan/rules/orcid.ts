import { matchesOf, type ScanRule } from "../finding";

const pattern = /(?:https?:\/\/)?(?:orcid\.org\/)?\b\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX]\b/giu;

/** Whether sixteen digits are an ORCID iD: the last is the others' check digit (ISO 7064, mod 11-2). */
export function isOrcid(digits: string): boolean {
  if (!/^\d{15}[\dX]$/.test(digits)) return false;
  let total = 0;
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits.at(-1) === (check === 10 ? "X" : String(check));
}

/** An ORCID iD, told from other long numbers by its hyphens or address, and its check digit. */
export const orcid: ScanRule = {
  id: "orcid",
  label: "An ORCID iD",
  advice: "It is a person's number. Leave it out.",
  find: ({ text }) =>
    matchesOf(text, [pattern], "[ORCID removed]").filter(({ start, end }) => {
      const found = text.slice(start, end);
      const digits = found
        .replace(/^.*orcid\.org\//i, "")
        .replaceAll("-", "")
        .toUpperCase();
      return (found.includes("-") || /orcid/i.test(found)) && isOrcid(digits);
    }),
};
