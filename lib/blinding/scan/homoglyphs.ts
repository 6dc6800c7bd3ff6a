/** Letters of other alphabets that look like Latin ones, and Latin ones that no decomposition leads back. */
const pairs =
  "аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd ԛq ԝw һh ӏl АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ԌG " +
  "αa βb εe ηn ιi κk νv οo ρp τt υu χx γy ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX " +
  "ıi łl ŁL øo ØO đd ĐD ħh ɑa ɡg ɩi ʟl ƚl ɴn ʀr ꜱs ᴀa ᴇe ᴏo ᴜu ðd ÐD օo ոn ցg հh ոn սu զq";

const table = new Map(
  pairs.split(" ").map((pair) => {
    const [from = "", ...to] = [...pair];
    return [from, to.join("")];
  }),
);
for (const [from, to] of [
  ["ß", "ss"],
  ["æ", "ae"],
  ["Æ", "Ae"],
  ["œ", "oe"],
  ["Œ", "Oe"],
  ["þ", "th"],
  ["Þ", "Th"],
  ["‘", "'"],
  ["’", "'"],
  ["ʼ", "'"],
  ["“", '"'],
  ["”", '"'],
  ["„", '"'],
  ["«", '"'],
  ["»", '"'],
  ["‐", "-"],
  ["‑", "-"],
  ["‒", "-"],
  ["–", "-"],
  ["—", "-"],
  ["−", "-"],
] as const) {
  table.set(from, to);
}

/** The plain letters that a character stands for, or itself. */
export function plainLetter(character: string): string {
  return table.get(character) ?? character;
}
