import { commonSurnames } from "./common-surnames";
import { foldPhrase } from "./fold-text";

/** Somebody, as an account and a membership describe them. */
export type Identity = {
  readonly name: string;
  readonly email: string;
  readonly institution: string;
};

/** What of a person could stand in a text, in folded letters: patterns, ready to be looked for. */
export type Lexicon = {
  readonly names: readonly RegExp[];
  readonly institutions: readonly RegExp[];
  readonly addresses: readonly RegExp[];
};

export const emptyLexicon: Lexicon = { names: [], institutions: [], addresses: [] };

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
const gap = "[\\s._-]+";
const word = (body: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`, `gu${flags}`);

/** Hosts that many people share, and those that are reserved for examples: their names say nothing. */
const sharedHosts =
  /(^|\.)(gmail|googlemail|outlook|hotmail|live|yahoo|icloud|proton|protonmail|gmx|web|aol|qq|163|126|mail)\.[a-z.]+$|(^|\.)example\.(com|net|org)$|\.(example|test|invalid|localhost)$/;
const sharedLocals =
  /^(info|mail|contact|office|admin|hello|me|test|author|reviewer|executor|organizer|analyst|custodian)$/;
const titles = /^(dr|prof|professor|mr|mrs|ms|mx|phd|jr|sr|ii|iii)\.?$/;
const genericInstitution =
  /^(the )?(university|universitat|universite|college|institute|institution|school|department|laboratory|lab|academy|none|independent|company|industry|research|n\/a|self|-)$/;

/** What to look for in texts of one person. Names that are too short or too common alone are looked for in full only. */
export function lexiconOf({ name, email, institution }: Identity): Lexicon {
  const parts = foldPhrase(name)
    .split(/[\s,]+/)
    .filter((part) => part.replace(/\W/g, "").length > 0 && !titles.test(part));
  return {
    names: namePatterns(parts),
    institutions: institutionPatterns(foldPhrase(institution), email),
    addresses: addressPatterns(email.trim().toLowerCase()),
  };
}

function namePatterns(parts: readonly string[]): RegExp[] {
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || parts.length < 2) return [];
  const [given, family, initial] = [escape(first), escape(last), escape(first.charAt(0))];
  const middle = "(?:\\p{L}+\\.?[\\s-]+){0,2}";
  return [
    // The full name, either way round, with or without what stands between.
    word(`${given}${gap}${middle}${family}`, "i"),
    word(`${family}\\s*,?\\s+${given}`, "i"),
    // An initial needs the family name's capital: “a fir” is no name.
    word(`${initial.toUpperCase()}\\.\\s*(?:\\p{Lu}\\.\\s*)?${capital(family)}`, ""),
    word(`${capital(family)},\\s*${initial.toUpperCase()}\\.`, ""),
    ...(isRare(last) ? [word(capital(family), "")] : []),
  ];
}

/** A name as it is written in a sentence, or all in capitals. */
function capital(name: string): string {
  const written = name
    .slice(1)
    .replace(
      /([-'])(\p{L})/gu,
      (_, joint: string, letter: string) => `${joint}[${letter}${letter.toUpperCase()}]`,
    );
  return `(?:${name.charAt(0).toUpperCase()}${written}|${name.toUpperCase()})`;
}

function isRare(family: string): boolean {
  return family.length >= 4 && !commonSurnames.has(family);
}

function institutionPatterns(institution: string, email: string): RegExp[] {
  const host = email.split("@")[1]?.toLowerCase() ?? "";
  const domain = host
    .split(".")
    .slice(-(/\.(ac|edu|co|gov)\.[a-z]{2}$/.test(host) ? 3 : 2))
    .join(".");
  const named = institution.length >= 4 && !genericInstitution.test(institution);
  return [
    ...(named ? [word(institution.split(" ").map(escape).join("\\s+"), "i")] : []),
    ...(host && !sharedHosts.test(host)
      ? [word(`(?:[\\w-]{1,63}\\.){0,5}${escape(domain)}`, "i")]
      : []),
  ];
}

function addressPatterns(email: string): RegExp[] {
  const local = email.split("@")[0] ?? "";
  if (local.length < 2) return [];
  const whole = word(escape(email), "i");
  // A handle is one word with a digit, a dot or an underscore; else it is looked for behind an @ or in an address only.
  const isDistinct = local.length >= 5 && /[\d._]/.test(local) && !sharedLocals.test(local);
  const behind = local.length >= 4 && !sharedLocals.test(local);
  return [
    whole,
    ...(isDistinct ? [word(escape(local), "i")] : []),
    ...(behind ? [new RegExp(`[@~/]${escape(local)}(?![\\p{L}\\p{N}])`, "giu")] : []),
  ];
}
